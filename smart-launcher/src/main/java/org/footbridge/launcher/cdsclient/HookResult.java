package org.footbridge.launcher.cdsclient;

import java.util.List;

/**
 * What firing a hook brought: the cards of every service, the most important first, and in plain words what could not
 * be had.
 */
public record HookResult(List<Issued> cards, List<String> troubles) {

    public HookResult {
        cards = List.copyOf(cards);
        troubles = List.copyOf(troubles);
    }

    /** A card with the service that gave it, which is where its feedback goes. */
    public record Issued(CdsService service, Card card) {}

    static HookResult trouble(String why) {
        return new HookResult(List.of(), List.of(why));
    }
}
