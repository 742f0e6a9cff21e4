package org.footbridge.launcher.cdsclient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as a CDS service sent it, with everything the standard requires present.
 *
 * @param uuid identifier of the card in feedback; a card without one gets no feedback
 * @param detail GitHub Flavored Markdown, not yet made safe to show
 */
public record Card(
        @Nullable String uuid,
        String summary,
        Indicator indicator,
        String detail,
        Source source,
        boolean anySuggestion,
        List<Suggestion> suggestions,
        List<Reason> overrideReasons,
        List<Link> links) {

    public Card {
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
    }

    /** How much it matters; in the order in which a clinician should read. */
    public enum Indicator {
        CRITICAL,
        WARNING,
        INFO
    }

    public record Source(String label, @Nullable String url) {}

    /** A set of changes to the record that are made together. */
    public record Suggestion(@Nullable String uuid, String label, boolean recommended, List<Action> actions) {
        public Suggestion {
            actions = List.copyOf(actions);
        }
    }

    /** One change to the record; the resource is FHIR JSON as it was received. */
    public sealed interface Action {
        record Create(String resource) implements Action {}

        record Update(String resource) implements Action {}

        record Delete(String reference) implements Action {}
    }

    /** A reason a clinician may give for setting a card aside. */
    public record Reason(@Nullable String system, String code, String display) {}

    /** A way on; a {@code smart} link starts an app, which is given the {@code appContext}. */
    public record Link(
            String label,
            String url,
            boolean smart,
            @Nullable String appContext) {}
}
