package org.footbridge.launcher.oauth;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.launcher.BoundedMap;
import org.footbridge.launcher.oauth.AuthorizationLookupKey.Kind;
import org.footbridge.launcher.smart.LaunchContext;
import org.footbridge.launcher.smart.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Every authorization, in memory, with what it was given for: a restart of the record ends them all. A refresh token
 * that comes back after it was replaced has been stolen, or its successor has, so the whole authorization ends.
 */
@Component
public class AuthorizationStore implements OAuth2AuthorizationService {

    private static final int ROOM = 5000;

    /** An authorization, all keys under which it is found, and what was in view when it was asked for. */
    private record Held(
            OAuth2Authorization authorization,
            List<AuthorizationLookupKey> keys,
            @Nullable LaunchContext context) {}

    private final Map<String, Held> byId = new LinkedHashMap<>();
    private final Map<AuthorizationLookupKey, String> byKey = new HashMap<>();
    private final Map<String, LaunchContext> launched = new BoundedMap<>(ROOM);

    /** Before an authorization for this launch is saved: what it is for. */
    public synchronized void expect(String launch, LaunchContext context) {
        launched.put(launch, context);
    }

    /** The user has chosen on the way. */
    public synchronized void choose(OAuth2Authorization authorization, LaunchContext context) {
        byId.computeIfPresent(
                authorization.getId(), (id, held) -> new Held(held.authorization(), held.keys(), context));
    }

    /** What was in view; empty where no patient was chosen. */
    public synchronized Optional<LaunchContext> context(String id) {
        return Optional.ofNullable(byId.get(id)).map(Held::context);
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        var before = byId.remove(authorization.getId());
        var keys = new ArrayList<>(AuthorizationLookupKey.of(authorization));
        if (before != null) {
            for (var key : before.keys()) {
                byKey.remove(key);
                if (key.isRefreshToken() && !keys.contains(new AuthorizationLookupKey(Kind.REFRESH, key.value()))) {
                    keys.add(new AuthorizationLookupKey(Kind.USED_REFRESH, key.value()));
                }
            }
        }
        byId.put(
                authorization.getId(),
                new Held(
                        authorization, List.copyOf(keys), before == null ? ofLaunch(authorization) : before.context()));
        keys.forEach(key -> byKey.put(key, authorization.getId()));
        while (byId.size() > ROOM) {
            drop(byId.keySet().iterator().next());
        }
    }

    private @Nullable LaunchContext ofLaunch(OAuth2Authorization authorization) {
        return AuthorizationParameters.of(authorization)
                .text(AuthorizationParameters.LAUNCH)
                .map(launched::remove)
                .orElse(null);
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        drop(authorization.getId());
    }

    private void drop(String id) {
        var held = byId.remove(id);
        if (held != null) {
            held.keys().forEach(byKey::remove);
        }
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        var held = byId.get(id);
        return held == null ? null : held.authorization();
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        for (var kind : Kind.values()) {
            var id = kind.isFor(type) ? byKey.get(new AuthorizationLookupKey(kind, token)) : null;
            if (id != null && kind == Kind.USED_REFRESH) {
                drop(id);
            } else if (id != null) {
                return findById(id);
            }
        }
        return null;
    }

    /** By whichever of its tokens, codes or states; empty where no authorization has it. */
    public synchronized Optional<String> idOf(String value) {
        return Arrays.stream(Kind.values())
                .map(kind -> byKey.get(new AuthorizationLookupKey(kind, value)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Ends the access token before its time; with its refresh token, or only until that is used. */
    public synchronized void end(String id, boolean refreshToo) {
        var authorization = findById(id);
        if (authorization != null) {
            var ended = OAuth2Authorization.from(authorization);
            Stream.of(authorization.getAccessToken(), refreshToo ? authorization.getRefreshToken() : null)
                    .filter(Objects::nonNull)
                    .forEach(token -> ended.invalidate(token.getToken()));
            save(ended.build());
        }
    }

    /** What the bearer of this access token may do; empty where the token is unknown, expired or revoked. */
    public Optional<AccessGrant> grant(String accessToken) {
        var authorization = findByToken(accessToken, OAuth2TokenType.ACCESS_TOKEN);
        var token = authorization == null ? null : authorization.getToken(OAuth2AccessToken.class);
        if (authorization == null || token == null || !token.isActive()) {
            return Optional.empty();
        }
        var principal = authorization.<Authentication>getAttribute(Principal.class.getName());
        if (!(principal instanceof UserAuthentication signedIn)) {
            return Optional.empty();
        }
        return Optional.of(new AccessGrant(
                authorization.getId(),
                signedIn.user(),
                context(authorization.getId()).map(LaunchContext::patient).orElse(null),
                Scopes.of(token.getToken().getScopes())));
    }
}
