package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of guidance. A card that breaks a rule of the standard is a programming fault and is refused on
 * construction with an {@link IllegalArgumentException}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
        @Nullable String uuid,
        String summary,
        @Nullable String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable SelectionBehavior selectionBehavior,
        List<Coding> overrideReasons,
        List<Link> links,
        Map<String, Object> extension) {

    /** The standard asks for fewer than 140 characters (cds-hooks_2.0@83). */
    public static final int SUMMARY_LIMIT = 140;

    /** How many of the suggestions may be taken. */
    public enum SelectionBehavior {
        @JsonProperty("at-most-one")
        AT_MOST_ONE,
        @JsonProperty("any")
        ANY
    }

    public Card {
        Copies.required(summary, "card.summary");
        if (summary.length() >= SUMMARY_LIMIT) {
            throw new IllegalArgumentException("card.summary has " + summary.length() + " characters; fewer than "
                    + SUMMARY_LIMIT + " are allowed");
        }
        suggestions = Copies.of(suggestions);
        overrideReasons = Copies.of(overrideReasons);
        links = Copies.of(links);
        extension = Copies.of(extension);
        checkSelection(suggestions, selectionBehavior);
        if (overrideReasons.stream().anyMatch(reason -> reason.display() == null)) {
            throw new IllegalArgumentException("card.overrideReasons: every reason needs a display text");
        }
    }

    private static void checkSelection(List<Suggestion> suggestions, @Nullable SelectionBehavior behaviour) {
        if (!suggestions.isEmpty() && behaviour == null) {
            throw new IllegalArgumentException("card.selectionBehavior is required where there are suggestions");
        }
        long recommended = suggestions.stream()
                .filter(suggestion -> Boolean.TRUE.equals(suggestion.isRecommended()))
                .count();
        if (behaviour == SelectionBehavior.AT_MOST_ONE && recommended > 1) {
            throw new IllegalArgumentException("card.suggestions: at-most-one allows a single recommended suggestion");
        }
    }
}
