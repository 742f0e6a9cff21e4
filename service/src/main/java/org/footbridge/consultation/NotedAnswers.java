package org.footbridge.consultation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.card.GivenAnswer;
import org.footbridge.card.GivenAnswers;

/** Given answers that note for which needs one was found: those are the cards that are kept back. */
final class NotedAnswers implements GivenAnswers {

    private final GivenAnswers answers;
    private final Map<AnsweredNeed, GivenAnswer> found = new HashMap<>();

    NotedAnswers(GivenAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<GivenAnswer> to(AnsweredNeed need) {
        var answer = answers.to(need);
        answer.ifPresent(given -> found.put(need, given));
        return answer;
    }

    /** The answers that were found, by their needs. */
    Map<AnsweredNeed, GivenAnswer> found() {
        return Map.copyOf(found);
    }
}
