package org.footbridge.launcher.oauth;

import java.util.Collection;
import java.util.Optional;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.smart.Scopes;
import org.footbridge.launcher.smart.SmartScope.Level;
import org.footbridge.launcher.smart.SmartScope.Name;
import org.footbridge.launcher.web.User;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Authorization requests that wait for a person's answer. */
@Component
public class PendingConsents {

    /**
     * One request: what the app asks for, from the request itself and not from the page's address.
     *
     * @param redirect where the answer will go
     * @param patient the patient in context, where the record launched the app
     * @param choosePatient whether the person must choose one
     */
    public record Pending(
            RegisteredApp app,
            Collection<String> scopes,
            String redirect,
            Optional<String> patient,
            boolean choosePatient) {}

    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

    private final AuthorizationStore grants;
    private final AppRegistry apps;

    PendingConsents(AuthorizationStore grants, AppRegistry apps) {
        this.grants = grants;
        this.apps = apps;
    }

    /** The request with this state, if it is this user's. */
    public Optional<Pending> find(String state, User user) {
        return Optional.ofNullable(grants.findByToken(state, STATE))
                .filter(authorization -> authorization.getPrincipalName().equals(user.id()))
                .flatMap(this::pending);
    }

    private Optional<Pending> pending(OAuth2Authorization authorization) {
        var request =
                authorization.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName());
        var app = apps.find(authorization.getRegisteredClientId());
        if (request == null || request.getRedirectUri() == null || app.isEmpty()) {
            return Optional.empty();
        }
        var context = grants.context(authorization.getId());
        return Optional.of(new Pending(
                app.get(),
                request.getScopes(),
                request.getRedirectUri(),
                context.map(launched -> launched.patient()),
                context.isEmpty() && needsPatient(Scopes.of(request.getScopes()))));
    }

    /** Rights to one patient's data mean nothing without the patient. */
    static boolean needsPatient(Scopes scopes) {
        return scopes.has(Name.LAUNCH_PATIENT) || scopes.hasAny(Level.PATIENT);
    }
}
