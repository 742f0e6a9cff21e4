package org.footbridge.launcher.card;

import java.util.List;
import java.util.Set;

/** What became of a card. */
public sealed interface CardDecision {

    record Open() implements CardDecision {}

    /**
     * Suggestions that were applied to the record. The last component is true where the service accepted the feedback
     * or wanted none.
     *
     * @param suggestions positions of the suggestions on the card
     * @param created references of the resources that were added to the record
     * @param drafts whether all of these resources are draft referrals
     */
    record Accepted(
            Set<Integer> suggestions, List<String> labels, List<String> created, boolean drafts, boolean reported)
            implements CardDecision {
        public Accepted {
            suggestions = Set.copyOf(suggestions);
            labels = List.copyOf(labels);
            created = List.copyOf(created);
        }
    }

    record Dismissed(String reason, boolean reported) implements CardDecision {}

    /** The suggestion could not be applied; nothing of it was. */
    record Refused(String why) implements CardDecision {}
}
