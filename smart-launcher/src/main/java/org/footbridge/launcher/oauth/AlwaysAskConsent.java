package org.footbridge.launcher.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** Remembers no consent: each was given for one patient. */
public final class AlwaysAskConsent implements OAuth2AuthorizationConsentService {

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // It holds for the authorization at hand, where it is stored.
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // Nothing is remembered.
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String registeredClientId, String principalName) {
        return null;
    }
}
