package org.footbridge.launch.oauth;

import java.util.Set;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.discovery.SmartConfiguration;
import org.footbridge.launch.discovery.SmartDiscovery;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** A registered record system, with what it says of itself, in the form that Spring Security's client works with. */
@Component
public class RecordSystemRegistrations {
    /** Where every record system sends its answers; the state says which launch they are for. */
    public static final String CALLBACK = "/launch/callback";

    private final SmartDiscovery discovery;
    private final LaunchSettings settings;

    RecordSystemRegistrations(SmartDiscovery discovery, LaunchSettings settings) {
        this.discovery = discovery;
        this.settings = settings;
    }

    /** With the scopes that one launch asks for. */
    public ClientRegistration of(Issuer issuer, Set<String> scopes) {
        SmartConfiguration configuration = discovery.of(issuer);
        return ClientRegistration.withRegistrationId(issuer.issuer().toString())
                .clientName(issuer.name())
                .clientId(issuer.clientId())
                .clientSecret(issuer.clientSecret() == null ? "" : issuer.clientSecret())
                .clientAuthenticationMethod(
                        switch (issuer.authentication()) {
                            case PRIVATE_KEY_JWT -> ClientAuthenticationMethod.PRIVATE_KEY_JWT;
                            case CLIENT_SECRET_BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
                        })
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.at(CALLBACK))
                .scope(scopes)
                .authorizationUri(configuration.authorization().toString())
                .tokenUri(configuration.token().toString())
                .jwkSetUri(configuration.jwks().toString())
                .issuerUri(configuration.oidcIssuer())
                .build();
    }
}
