package org.footbridge.hook.clients;

import org.footbridge.web.ErrorCode;
import org.springframework.security.core.AuthenticationException;

/** A token that is refused for a reason we can name; the text reaches the caller. */
final class TokenRefused extends AuthenticationException {
    private final ErrorCode fault;

    TokenRefused(ErrorCode fault, String what) {
        super(what);
        this.fault = fault;
    }

    ErrorCode fault() {
        return fault;
    }
}
