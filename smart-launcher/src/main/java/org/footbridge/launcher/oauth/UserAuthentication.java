package org.footbridge.launcher.oauth;

import java.time.Instant;
import java.util.List;
import org.footbridge.launcher.web.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** The signed-in user, as Spring's authorization server wants to see them. */
public final class UserAuthentication extends AbstractAuthenticationToken {

    private final User user;

    /** Since when they are signed in ends up in id tokens, as {@code auth_time}. */
    public UserAuthentication(User user, Instant since) {
        super(List.of(FactorGrantedAuthority.withAuthority("FACTOR_CHOSEN")
                .issuedAt(since)
                .build()));
        this.user = user;
        setAuthenticated(true);
    }

    public User user() {
        return user;
    }

    @Override
    public Object getPrincipal() {
        return user.id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserAuthentication that && user.equals(that.user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
