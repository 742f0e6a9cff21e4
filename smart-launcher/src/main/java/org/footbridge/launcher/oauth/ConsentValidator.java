package org.footbridge.launcher.oauth;

import java.util.List;
import java.util.function.Consumer;
import org.footbridge.launcher.smart.LaunchContext;
import org.footbridge.launcher.smart.Scopes;
import org.footbridge.launcher.store.RecordStore;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.stereotype.Component;

/** Takes the patient whom a person chose with their consent, after a look at whether they may open that record. */
@Component
public class ConsentValidator implements Consumer<OAuth2AuthorizationConsentAuthenticationContext> {

    private final AuthorizationStore grants;
    private final RecordStore store;

    ConsentValidator(AuthorizationStore grants, RecordStore store) {
        this.grants = grants;
        this.store = store;
    }

    @Override
    public void accept(OAuth2AuthorizationConsentAuthenticationContext context) {
        OAuth2AuthorizationConsentAuthenticationToken answer = context.getAuthentication();
        var authorization = context.getAuthorization();
        var request = context.getAuthorizationRequest();
        if (authorization == null
                || request == null
                || answer.getScopes().isEmpty()
                || grants.context(authorization.getId()).isPresent()
                || !PendingConsents.needsPatient(Scopes.of(request.getScopes()))) {
            return;
        }
        var chosen = new AuthorizationParameters(answer.getAdditionalParameters()).text("patient");
        var patient = chosen.filter(id -> answer.getPrincipal() instanceof UserAuthentication signedIn
                        && signedIn.user().mayOpen(id)
                        && store.find("Patient", id).isPresent())
                .orElseThrow(() -> new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "No such patient", null), null));
        grants.choose(authorization, chosenContext(authorization, patient));
    }

    private static LaunchContext chosenContext(OAuth2Authorization authorization, String patient) {
        return new LaunchContext(
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                patient,
                null,
                List.of(),
                null,
                true,
                null);
    }
}
