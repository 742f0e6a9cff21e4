package org.footbridge.launcher.oauth;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;
import org.footbridge.launcher.smart.LaunchContext;
import org.footbridge.launcher.smart.SmartProperties;
import org.footbridge.launcher.web.User;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Tokens that go with CDS Hooks calls: for one patient, for as long as the call lasts. */
@Component
public class HookTokens {

    private static final int BYTES = 48;

    /**
     * Token of one call, to be closed when the call is over.
     *
     * @param id of the authorization
     * @param seconds how long it would be good
     * @param subject id of the CDS service on this server
     */
    public record HookToken(String id, String value, long seconds, String subject, Runnable end)
            implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    private final StringKeyGenerator values =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);
    private final AuthorizationStore grants;
    private final SmartProperties settings;
    private final Clock clock;

    HookTokens(AuthorizationStore grants, SmartProperties settings, Clock clock) {
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token in the user's name for what the scopes say of this patient, and of the practice. */
    public HookToken issue(User user, String patient, Set<String> scopes) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                values.generateKey(),
                now,
                now.plus(settings.hookTokenLife()),
                scopes);
        var authorization = authorization(user, token, now);
        grants.save(authorization);
        grants.choose(authorization, LaunchContext.of(settings.cdsClientId(), user.id(), patient));
        return new HookToken(
                authorization.getId(),
                token.getTokenValue(),
                settings.hookTokenLife().toSeconds(),
                settings.cdsClientId(),
                () -> grants.remove(authorization));
    }

    private OAuth2Authorization authorization(User user, OAuth2AccessToken token, Instant now) {
        // Registered nowhere: nobody can come to the token endpoint in its name.
        var service = RegisteredClient.withId(settings.cdsClientId())
                .clientId(settings.cdsClientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(new AuthorizationGrantType("cds-hooks"))
                .build();
        return OAuth2Authorization.withRegisteredClient(service)
                .principalName(user.id())
                .authorizationGrantType(new AuthorizationGrantType("cds-hooks"))
                .attribute(Principal.class.getName(), new UserAuthentication(user, now))
                .authorizedScopes(token.getScopes())
                .accessToken(token)
                .build();
    }
}
