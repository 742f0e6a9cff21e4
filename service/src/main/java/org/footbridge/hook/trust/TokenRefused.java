package org.footbridge.hook.trust;

import org.footbridge.hook.refusal.Fault;
import org.springframework.security.core.AuthenticationException;

/** A token that is refused for a reason we can name; the text reaches the caller. */
final class TokenRefused extends AuthenticationException {
    private final Fault fault;

    TokenRefused(Fault fault, String what) {
        super(what);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
