package org.footbridge.launcher.oauth;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Exchanges codes and refresh tokens one after the other: of two who present the same one at once, one is refused. */
public record SerializedExchange(AuthenticationProvider exchange, ReentrantLock turn)
        implements AuthenticationProvider {

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        turn.lock();
        try {
            return exchange.authenticate(authentication);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return exchange.supports(authentication);
    }
}
