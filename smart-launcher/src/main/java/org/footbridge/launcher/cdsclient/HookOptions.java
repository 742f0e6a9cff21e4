package org.footbridge.launcher.cdsclient;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.footbridge.launcher.oauth.HookTokens.HookToken;

/**
 * How a hook is fired otherwise than usual, and who listens.
 *
 * @param sent which of the prefetch keys are sent
 * @param failing which of those say that they could not be read
 * @param scopes what becomes of the scopes of the token
 * @param authorized whether a token goes with the call
 * @param issued receives the token before the call
 * @param listener receives each call
 */
public record HookOptions(
        UnaryOperator<Set<String>> sent,
        UnaryOperator<Set<String>> failing,
        UnaryOperator<Set<String>> scopes,
        boolean authorized,
        Consumer<HookToken> issued,
        Consumer<CdsCall> listener) {

    /** As it should be, with nobody listening. */
    public static final HookOptions NONE =
            new HookOptions(keys -> keys, keys -> Set.of(), scopes -> scopes, true, token -> {}, message -> {});
}
