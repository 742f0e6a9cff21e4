package org.footbridge.card;

import org.jspecify.annotations.Nullable;

/**
 * A route that a card names, for a page that shows more of it than a card holds.
 *
 * @param route the route, as tables name it
 * @param facts what it rests on, dated and in words; empty where that must stay discreet
 * @param suggestion uuid of the suggestion that adds its draft referral; null where there is none to add
 */
public record CardRoute(
        String route, String facts, @Nullable String suggestion) {}
