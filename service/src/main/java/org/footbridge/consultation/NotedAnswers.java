package org.footbridge.consultation;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.card.GivenAnswer;
import org.footbridge.card.GivenAnswers;

/** Given answers that note for which needs one was found: those are the cards that are kept back. */
final class NotedAnswers implements GivenAnswers {

    private final GivenAnswers answers;
    private final Set<String> needs = new TreeSet<>();

    NotedAnswers(GivenAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<GivenAnswer> to(AnsweredNeed need) {
        var answer = answers.to(need);
        if (answer.isPresent()) {
            needs.add(need.name());
        }
        return answer;
    }

    /** The names of the needs. */
    Set<String> needs() {
        return Collections.unmodifiableSet(needs);
    }
}
