package org.footbridge.launcher.smart;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.launcher.smart.SmartScope.Name;
import org.footbridge.launcher.smart.SmartScope.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * App as the practice has registered it. Addresses are compared as they stand, character by character.
 *
 * @param clientId name that the app uses for itself
 * @param name as people read it
 * @param launchUrl where the record sends a browser with {@code iss} and {@code launch}
 * @param standaloneUrl a page of the app that starts without the record; none where it has none
 * @param redirectUris where the answer to an authorization request may go
 * @param authentication how the app proves at the token endpoint who it is
 * @param secret for {@link Authentication#CLIENT_SECRET_BASIC}
 * @param jwksUrl where the app publishes its keys, for {@link Authentication#PRIVATE_KEY_JWT}
 * @param scopes all that it may ask for
 * @param consent when a person is asked
 * @param onRecordScreen whether each record has a button for it
 */
public record RegisteredApp(
        @DefaultValue("") String clientId,
        String name,
        URI launchUrl,
        @Nullable URI standaloneUrl,
        @DefaultValue List<String> redirectUris,
        @DefaultValue("private-key-jwt") Authentication authentication,
        @DefaultValue("") String secret,
        @DefaultValue("") String jwksUrl,
        @DefaultValue List<String> scopes,
        @DefaultValue("standalone") Consent consent,
        @DefaultValue("true") boolean onRecordScreen) {

    private static final Set<Name> WHO = Set.of(Name.OPENID, Name.PROFILE, Name.FHIR_USER);

    public RegisteredApp {
        redirectUris = List.copyOf(redirectUris);
        scopes = List.copyOf(scopes);
    }

    /** How an app authenticates. */
    public enum Authentication {
        PRIVATE_KEY_JWT,
        CLIENT_SECRET_BASIC,
        /** A public client, known by its proof key (PKCE) alone. */
        NONE
    }

    /** When a person is asked what the app may do. */
    public enum Consent {
        /** When the app starts by itself; a launch from the record has the practice's own consent. */
        STANDALONE,
        ALWAYS
    }

    /** The origins whose pages may call the record from a browser: of a public app, those of its redirect URIs. */
    public Set<String> pageOrigins() {
        return authentication == Authentication.NONE
                ? redirectUris.stream()
                        .map(URI::create)
                        .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether it only asks who somebody is: it reads no record, so that it is for all staff and nobody is asked. */
    public boolean onlySignsIn() {
        return registeredScopes().all().stream()
                .allMatch(scope -> scope instanceof Word(var name) && WHO.contains(name));
    }

    public Scopes registeredScopes() {
        return Scopes.of(scopes);
    }
}
