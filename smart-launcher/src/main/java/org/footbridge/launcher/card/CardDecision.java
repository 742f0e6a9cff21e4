package org.footbridge.launcher.card;

import java.util.List;
import java.util.Set;

/** What became of a card. */
public sealed interface CardDecision {

    record Open() implements CardDecision {}

    /**
     * Suggestions were applied to the record.
     *
     * @param suggestions their places on the card
     * @param created references of what the record has since
     * @param drafts whether all of that is draft referrals
     * @param told whether the service took the feedback, or wanted none
     */
    record Accepted(Set<Integer> suggestions, List<String> labels, List<String> created, boolean drafts, boolean told)
            implements CardDecision {
        public Accepted {
            suggestions = Set.copyOf(suggestions);
            labels = List.copyOf(labels);
            created = List.copyOf(created);
        }
    }

    record Dismissed(String reason, boolean told) implements CardDecision {}

    /** The suggestion could not be applied; nothing of it was. */
    record Refused(String why) implements CardDecision {}
}
