package org.footbridge.hook.clients;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.footbridge.web.ErrorCode;
import org.footbridge.web.ErrorWriter;
import org.footbridge.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says why a caller is not admitted, in words that quote neither the token nor the library that read it. */
@Component
class AuthenticationErrors implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private static final Duration UNTIL_TOKENS_EXPIRE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationErrors.class);

    private final Duration untilKeysAreFetched;

    @Autowired
    AuthenticationErrors(TrustSettings settings) {
        this(settings.tokens());
    }

    AuthenticationErrors(TrustSettings.Tokens tokens) {
        this.untilKeysAreFetched = tokens.jwksRefetch();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ErrorWriter.write(
                response,
                ErrorCode.NOT_AUTHENTICATED,
                "The call carries no token. Send Authorization: Bearer with a JWT signed by a registered client.");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (refused) {
            case TokenRefused named -> badToken(response, named.code, String.valueOf(named.getMessage()));
            case AuthenticationServiceException down ->
                noKey(response, NestedExceptionUtils.getMostSpecificCause(down));
            case OAuth2AuthenticationException token -> badToken(response, ErrorCode.BAD_TOKEN, reason(token));
            default -> commence(request, response, refused);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ErrorWriter.write(response, Refused.ofStatus(HttpServletResponse.SC_FORBIDDEN));
    }

    private void badToken(HttpServletResponse response, ErrorCode fault, String diagnostics) throws IOException {
        if (fault.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        } else {
            retryAfter(response, UNTIL_TOKENS_EXPIRE);
        }
        ErrorWriter.write(response, fault, diagnostics);
    }

    private static void retryAfter(HttpServletResponse response, Duration wait) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
    }

    private void noKey(HttpServletResponse response, Throwable why) throws IOException {
        retryAfter(response, untilKeysAreFetched);
        if (why instanceof RateLimitReachedException) {
            LOG.warn("A client's keys were asked for again too soon: check the kid of its tokens and its JWKS address");
            ErrorWriter.write(
                    response,
                    ErrorCode.KEYS_NOT_READABLE,
                    "kid names no published key for this alg, or the keys could not be read, and they were asked for a"
                            + " moment ago. Check kid, alg and the JWKS address, then call again in a few seconds.");
            return;
        }
        LOG.warn(
                "A client's keys could not be read ({}): its calls get 503 until they can be",
                why.getClass().getSimpleName());
        ErrorWriter.write(
                response,
                ErrorCode.KEYS_NOT_READABLE,
                "The caller's keys could not be read. Check that its JWKS address answers, then call again.");
    }

    private static String reason(OAuth2AuthenticationException refused) {
        if (refused.getCause() instanceof JwtValidationException rules) {
            return rules.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; ")) + ".";
        }
        return "The token is no JWT, or is not signed by a published key of its issuer with an algorithm allowed here"
                + " (by default ES384 or RS384).";
    }

    /** A token that is refused for a reason we can name; the text reaches the caller. */
    static final class TokenRefused extends AuthenticationException {
        private final ErrorCode code;

        TokenRefused(ErrorCode code, String what) {
            super(what);
            this.code = code;
        }
    }
}
