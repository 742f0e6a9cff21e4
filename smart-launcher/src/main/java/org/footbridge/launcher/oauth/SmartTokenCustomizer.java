package org.footbridge.launcher.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.smart.LaunchContext;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenClaimsContext;
import org.springframework.stereotype.Component;

/** What SMART adds to tokens: who the user is, and what was in view. */
@Component
public class SmartTokenCustomizer {

    private static final String FHIR_USER = "fhirUser";
    private static final String ROLES = "roles";

    private final AuthorizationStore grants;
    private final PracticeAddress address;

    SmartTokenCustomizer(AuthorizationStore grants, PracticeAddress address) {
        this.grants = grants;
        this.address = address;
    }

    /** The id token: {@code fhirUser} and, for {@code profile}, the user's {@code name} and governance {@code roles}, where
     * that was granted. */
    public void idToken(JwtEncodingContext context) {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                && context.getPrincipal() instanceof UserAuthentication signedIn) {
            var user = signedIn.user();
            if (context.getAuthorizedScopes().contains(FHIR_USER)) {
                context.getClaims().claim(FHIR_USER, address.fhir() + "/" + user.reference());
            }
            if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)
                    && !user.name().isBlank()) {
                context.getClaims().claim(StandardClaimNames.NAME, user.name());
                if (!user.governs().isEmpty()) {
                    context.getClaims().claim(ROLES, user.governs());
                }
            }
        }
    }

    /** The access token itself says nothing; introspection returns what is added here. */
    public void accessToken(OAuth2TokenClaimsContext context) {
        var authorization = context.getAuthorization();
        if (authorization != null) {
            context.getClaims().claims(claims -> claims.putAll(inView(authorization)));
        }
    }

    /** The token response. */
    public void response(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken issued = context.getAuthentication();
        var authorization = grants.findByToken(issued.getAccessToken().getTokenValue(), OAuth2TokenType.ACCESS_TOKEN);
        if (authorization != null) {
            Map<String, Object> all = new LinkedHashMap<>(issued.getAdditionalParameters());
            all.putAll(inView(authorization));
            context.getAccessTokenResponse().additionalParameters(all);
        }
    }

    private Map<String, Object> inView(OAuth2Authorization authorization) {
        return grants.context(authorization.getId())
                .map(SmartTokenCustomizer::inView)
                .orElse(Map.of());
    }

    private static Map<String, Object> inView(LaunchContext context) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("patient", context.patient());
        parameters.put("encounter", context.encounter());
        if (!context.references().isEmpty()) {
            parameters.put(
                    "fhirContext",
                    context.references().stream()
                            .map(reference -> Map.of("reference", reference))
                            .toList());
        }
        parameters.put("appContext", context.appContext());
        parameters.put("need_patient_banner", context.needPatientBanner());
        parameters.put("intent", context.intent());
        parameters.values().removeIf(Objects::isNull);
        return parameters;
    }
}
