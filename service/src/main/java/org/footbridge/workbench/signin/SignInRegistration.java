package org.footbridge.workbench.signin;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** The workbench at its OpenID provider, which is asked for its addresses when somebody first signs in, not at the start. */
final class SignInRegistration implements ClientRegistrationRepository {

    /** The one registration. */
    static final String ID = "team";

    /** Where the provider sends its answer. */
    static final String ANSWER = "/governance/sign-in/answer";

    private final SignInSettings settings;
    private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

    SignInRegistration(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        var known = found.get();
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientName("Footbridge governance")
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .redirectUri(settings.at(ANSWER))
                    .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                    .build();
            found.set(known);
        }
        return known;
    }
}
