package org.footbridge.launch.oauth;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.footbridge.http.RecordSystemHttp;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.discovery.SmartDiscovery;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.LaunchTokens;
import org.footbridge.launch.session.StoredLaunch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Revokes tokens when a user signs out, where the record system supports it (RFC 7009). */
@Component
public class TokenRevocation {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRevocation.class);

    private final RestClient http;
    private final SmartDiscovery discovery;
    private final RecordSystemRegistrations registrations;
    private final LaunchSettings settings;
    private final Converter<Revocation, MultiValueMap<String, String>> assertion;
    private final Converter<Revocation, HttpHeaders> headers = new DefaultOAuth2TokenRequestHeadersConverter<>();

    TokenRevocation(
            RecordSystemHttp http,
            SmartDiscovery discovery,
            RecordSystemRegistrations registrations,
            LaunchSettings settings,
            ClientAssertions assertions) {
        this.http = http.client().build();
        this.discovery = discovery;
        this.registrations = registrations;
        this.settings = settings;
        this.assertion = assertions.parameters();
    }

    /** A request in the form that Spring authenticates; it asks for no token. */
    private static final class Revocation extends AbstractOAuth2AuthorizationGrantRequest {
        Revocation(ClientRegistration registration) {
            super(new AuthorizationGrantType("revocation"), registration);
        }
    }

    /** Whether the record system has taken all tokens of the launch back. It does not fail: signing out goes on. */
    public boolean revoke(StoredLaunch launch) {
        try {
            return settings.issuer(launch.context().issuer().toString())
                    .filter(issuer -> revoke(issuer, launch.tokens()))
                    .isPresent();
        } catch (LaunchFailed | IllegalStateException failed) {
            LOG.warn("Tokens could not be revoked ({})", failed.getClass().getSimpleName());
            return false;
        }
    }

    /** One token that is not taken must not keep the other from being revoked. */
    private boolean revoke(Issuer issuer, LaunchTokens tokens) {
        var place = discovery.of(issuer).revocation();
        if (place.isEmpty()) {
            return false;
        }
        var request = new Revocation(registrations.of(issuer, Set.of()));
        String refresh = tokens.refresh();
        boolean refreshTaken = refresh == null || revoke(place.get(), request, refresh, "refresh_token");
        boolean accessTaken = revoke(place.get(), request, tokens.access(), "access_token");
        return refreshTaken && accessTaken;
    }

    private boolean revoke(URI place, Revocation request, String token, String kind) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("token", token);
        form.set("token_type_hint", kind);
        form.addAll(assertion.convert(request));
        try {
            http.post()
                    .uri(place)
                    .headers(all -> all.addAll(Objects.requireNonNull(headers.convert(request))))
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException failed) {
            LOG.warn("The {} could not be revoked ({})", kind, failed.getClass().getSimpleName());
            return false;
        }
    }
}
