package org.footbridge.hook.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller known by its token; the principal is the {@link TrustedCaller}. */
final class ClientAuthentication extends AbstractAuthenticationToken {
    private final transient TrustSettings.Client client;
    private final transient Jwt token;
    private final transient TrustedCaller caller;

    ClientAuthentication(TrustSettings.Client client, Jwt token, TrustedCaller caller) {
        super(List.of());
        this.client = client;
        this.token = token;
        this.caller = caller;
        setAuthenticated(true);
    }

    TrustSettings.Client client() {
        return client;
    }

    Jwt token() {
        return token;
    }

    @Override
    public TrustedCaller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.name();
    }

    /** The token has done its work; nothing later needs it. */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
