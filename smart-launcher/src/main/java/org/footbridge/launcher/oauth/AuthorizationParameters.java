package org.footbridge.launcher.oauth;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** What an app sent with its authorization request in addition to what every OAuth request has. */
public record AuthorizationParameters(Map<String, Object> all) {

    public static final String LAUNCH = "launch";
    public static final String AUD = "aud";

    public static AuthorizationParameters of(OAuth2Authorization authorization) {
        var request =
                authorization.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName());
        return new AuthorizationParameters(request == null ? Map.of() : request.getAdditionalParameters());
    }

    /** Empty where it was not sent, or was sent several times. */
    public Optional<String> text(String name) {
        return all.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
