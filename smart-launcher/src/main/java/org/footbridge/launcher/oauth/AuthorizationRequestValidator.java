package org.footbridge.launcher.oauth;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.smart.LaunchContext;
import org.footbridge.launcher.smart.PendingLaunches;
import org.footbridge.launcher.smart.Scopes;
import org.footbridge.launcher.smart.SmartScope.Data;
import org.footbridge.launcher.store.RecordSearch;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * What an authorization request must hold beyond Spring's own rules. Spring lets loopback addresses have any port and
 * asks for neither {@code aud} nor {@code state}; this record compares addresses as they stand and asks for both.
 */
@Component
record AuthorizationRequestValidator(
        AppRegistry apps,
        PendingLaunches launches,
        AuthorizationStore grants,
        RecordSearch search,
        PracticeAddress address)
        implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_STATE = 2048;

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var redirect = request.getRedirectUri();
        if (redirect == null || !context.getRegisteredClient().getRedirectUris().contains(redirect)) {
            throw refused(request, false, OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not registered");
        }
        boolean onlySignsIn = apps.find(request.getClientId()).orElseThrow().onlySignsIn();
        if (!onlySignsIn
                && request.getPrincipal() instanceof UserAuthentication signedIn
                && signedIn.user().isOtherStaff()) {
            throw refused(request, true, OAuth2ErrorCodes.ACCESS_DENIED, "This app is for clinicians");
        }
        var parameters = new AuthorizationParameters(request.getAdditionalParameters());
        var state = request.getState();
        check(request, state != null && state.length() <= LONGEST_STATE, "state is needed");
        check(
                request,
                onlySignsIn
                        || address.fhir()
                                .equals(parameters
                                        .text(AuthorizationParameters.AUD)
                                        .orElse("")),
                "aud must be " + address.fhir());
        check(
                request,
                S256.matcher(parameters.text(PkceParameterNames.CODE_CHALLENGE).orElse(""))
                        .matches(),
                "code_challenge (S256) is needed");
        checkScopes(request);
        checkLaunch(request, parameters);
    }

    private void checkScopes(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        var registered = apps.find(request.getClientId()).orElseThrow().registeredScopes();
        if (request.getScopes().isEmpty()) {
            throw scopeRefused(request, "scope is needed");
        }
        registered.firstNotCovered(request.getScopes()).ifPresent(scope -> {
            throw scopeRefused(request, "Not registered for this app: " + printable(scope));
        });
        Scopes.of(request.getScopes()).all().stream()
                .filter(scope -> scope instanceof Data data && !isEnforced(data))
                .findFirst()
                .ifPresent(scope -> {
                    throw scopeRefused(request, "Not a restriction by codes of that type: " + printable(scope.text()));
                });
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException scopeRefused(
            OAuth2AuthorizationCodeRequestAuthenticationToken request, String why) {
        return refused(request, true, OAuth2ErrorCodes.INVALID_SCOPE, why);
    }

    /** A granular scope is worth something only where each of its restrictions can be applied. */
    private boolean isEnforced(Data scope) {
        return scope.restrictions().stream()
                .allMatch(restriction -> search.supportsCodes(scope.type(), restriction.parameter()));
    }

    private void checkLaunch(
            OAuth2AuthorizationCodeRequestAuthenticationToken request, AuthorizationParameters parameters) {
        boolean requested = request.getScopes().contains("launch");
        check(
                request,
                requested == parameters.all().containsKey(AuthorizationParameters.LAUNCH),
                "The scope launch and the parameter launch go together");
        if (requested) {
            var launch = parameters.text(AuthorizationParameters.LAUNCH).orElse("");
            LaunchContext context = launches.take(launch, request.getClientId(), userId(request))
                    .orElseThrow(() -> refused(
                            request,
                            true,
                            OAuth2ErrorCodes.INVALID_REQUEST,
                            "launch is not known: it was used, is too old, or is another app's or user's"));
            grants.expect(launch, context);
        }
    }

    /** OAuth allows these characters in a description, and no others. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "?");
    }

    private static String userId(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        return request.getPrincipal() instanceof UserAuthentication signedIn
                ? signedIn.user().id()
                : "";
    }

    private static void check(
            OAuth2AuthorizationCodeRequestAuthenticationToken request, boolean holds, String otherwise) {
        if (!holds) {
            throw refused(request, true, OAuth2ErrorCodes.INVALID_REQUEST, otherwise);
        }
    }

    /** The answer goes back to the app only where its address is registered; else nobody is sent anywhere. */
    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            OAuth2AuthorizationCodeRequestAuthenticationToken request, boolean mayReturn, String code, String why) {
        var answer = new OAuth2AuthorizationCodeRequestAuthenticationToken(
                request.getAuthorizationUri(),
                request.getClientId(),
                (org.springframework.security.core.Authentication) request.getPrincipal(),
                mayReturn ? request.getRedirectUri() : null,
                request.getState(),
                request.getScopes(),
                request.getAdditionalParameters());
        return new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(code, why, null), answer);
    }
}
