package org.footbridge.launcher.oauth;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds a client assertion in a request. Spring's own converter also requires {@code client_id}. SMART asks apps to
 * leave that out, because the assertion already names the app.
 */
public final class ClientAssertionConverter implements AuthenticationConverter {

    /** Method that marks the credentials as an assertion for Spring's provider. */
    private static final ClientAuthenticationMethod JWT_BEARER =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var assertion = single(request, OAuth2ParameterNames.CLIENT_ASSERTION);
        var type = single(request, OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
        if (assertion == null && type == null) {
            return null;
        }
        if (assertion == null || !JWT_BEARER.getValue().equals(type)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        if (request.getHeader("Authorization") != null) {
            // One proof only: with two, it would not be clear who is asking.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        var named = single(request, OAuth2ParameterNames.CLIENT_ID);
        return new OAuth2ClientAuthenticationToken(
                named == null ? subject(assertion) : named, JWT_BEARER, assertion, parameters(request));
    }

    /** Whom the assertion claims to be from; whether that is so is checked later, with that app's key. */
    private static String subject(String assertion) {
        try {
            return Optional.ofNullable(
                            JWTParser.parse(assertion).getJWTClaimsSet().getSubject())
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }

    /** What the check of the proof key needs: all that was sent but the proof itself, and nothing twice. */
    private static Map<String, Object> parameters(HttpServletRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
            }
            parameters.put(name, values[0]);
        });
        parameters
                .keySet()
                .removeAll(Set.of(
                        OAuth2ParameterNames.CLIENT_ASSERTION,
                        OAuth2ParameterNames.CLIENT_ASSERTION_TYPE,
                        OAuth2ParameterNames.CLIENT_ID));
        return parameters;
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length != 1 || values[0].isEmpty()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return values[0];
    }
}
