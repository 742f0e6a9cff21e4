package org.footbridge.launch.oauth;

import java.util.List;
import java.util.Objects;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.LaunchSettings;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Client assertions (private_key_jwt), signed as SMART asks for them: good for a minute, and once. */
@Component
class ClientAssertions {
    private final ClientKeys keys;
    private final LaunchSettings settings;

    ClientAssertions(ClientKeys keys, LaunchSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Adds an assertion to requests of registrations that authenticate by one. */
    <T extends AbstractOAuth2AuthorizationGrantRequest> Converter<T, MultiValueMap<String, String>> parameters() {
        var converter = new NimbusJwtClientAuthenticationParametersConverter<T>(
                registration -> keys.current(issuer(registration).algorithm()));
        converter.setJwtClientAssertionCustomizer(assertion -> {
            // SMART requires it, and Spring leaves it out.
            assertion.getHeaders().type("JWT");
            var registration = assertion.getAuthorizationGrantRequest().getClientRegistration();
            if (issuer(registration).assertionAudience() == Issuer.AssertionAudience.ISSUER) {
                assertion
                        .getClaims()
                        .audience(List.of(
                                String.valueOf(registration.getProviderDetails().getIssuerUri())));
            }
        });
        return request -> Objects.requireNonNullElseGet(converter.convert(request), LinkedMultiValueMap::new);
    }

    private Issuer issuer(ClientRegistration registration) {
        return settings.issuer(registration.getRegistrationId())
                .orElseThrow(() -> new IllegalStateException("The issuer is no longer registered"));
    }
}
