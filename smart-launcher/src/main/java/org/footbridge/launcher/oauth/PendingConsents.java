package org.footbridge.launcher.oauth;

import java.util.Collection;
import java.util.Optional;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.smart.LaunchContext;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.smart.Scopes;
import org.footbridge.launcher.smart.SmartScope.Level;
import org.footbridge.launcher.smart.SmartScope.Name;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.web.User;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
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
    private final RecordStore store;

    PendingConsents(AuthorizationStore grants, AppRegistry apps, RecordStore store) {
        this.grants = grants;
        this.apps = apps;
        this.store = store;
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

    /** Takes the patient whom a person chose with their consent, if they may open that record. */
    void choosePatient(OAuth2AuthorizationConsentAuthenticationContext context) {
        OAuth2AuthorizationConsentAuthenticationToken answer = context.getAuthentication();
        var authorization = context.getAuthorization();
        var request = context.getAuthorizationRequest();
        if (authorization == null
                || request == null
                || answer.getScopes().isEmpty()
                || grants.context(authorization.getId()).isPresent()
                || !needsPatient(Scopes.of(request.getScopes()))) {
            return;
        }
        var patient = new AuthorizationParameters(answer.getAdditionalParameters())
                .text("patient")
                .filter(id -> answer.getPrincipal() instanceof UserAuthentication signedIn
                        && signedIn.user().mayOpen(id)
                        && store.find("Patient", id).isPresent())
                .orElseThrow(() -> new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "No such patient", null), null));
        grants.choose(
                authorization,
                LaunchContext.of(authorization.getRegisteredClientId(), authorization.getPrincipalName(), patient));
    }

    /** Rights to one patient's data mean nothing without the patient. */
    private static boolean needsPatient(Scopes scopes) {
        return scopes.has(Name.LAUNCH_PATIENT) || scopes.hasAny(Level.PATIENT);
    }
}
