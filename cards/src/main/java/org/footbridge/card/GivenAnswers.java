package org.footbridge.card;

import java.util.Optional;

/** What clinicians have answered to the cards of one patient's needs, as far as it still counts. */
@FunctionalInterface
public interface GivenAnswers {

    GivenAnswers NONE = _ -> Optional.empty();

    /** The answer to the card of a need. */
    Optional<GivenAnswer> to(AnsweredNeed need);

    /**
     * The needs of a card as an answer knows them.
     *
     * @param name the need that gives the card its name
     * @param facts the needs and the entries behind them, in words; another text once an entry is new or changed
     */
    record AnsweredNeed(String name, String facts) {}
}
