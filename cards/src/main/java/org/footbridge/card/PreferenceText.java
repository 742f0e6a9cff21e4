package org.footbridge.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.guide.PreferenceTable.Question;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;

/**
 * Says what a patient has said would suit them, with the day on which they were asked.
 *
 * @param asOf the day of the advice, from which answers can be old
 */
public record PreferenceText(RuleBase ruleBase, LocalDate asOf) {

    /** All that was said, as a sentence; empty where nothing was. */
    public String sentence(StatedPreferences said) {
        var text = dated(ruleBase.guide().preferences().of(said), said);
        return text.isEmpty() ? "" : Sentence.capitalised(text) + ".";
    }

    /** Whether to ask again: the answers are old, or nobody knows how old. */
    public boolean isToBeAskedAgain(StatedPreferences said) {
        var asked = said.asked();
        return said.saysSomething() && (asked == null || isOld(asked.latest()));
    }

    private boolean isOld(LocalDate asked) {
        return asked.isBefore(asOf.minusDays(ruleBase.about().preferencesOldAfter()));
    }

    /** Some of the answers in a few words; empty where they say nothing, as that it does not matter. */
    String dated(Collection<Answer> answers, StatedPreferences said) {
        var text = inWords(answers);
        var asked = said.asked();
        if (text.isEmpty()) {
            return "";
        }
        if (asked == null) {
            return ruleBase.wording().say(WordingKey.PREFERENCES_WITHOUT_DATE, "said", text);
        }
        var key = isToBeAskedAgain(said) ? WordingKey.PREFERENCES_OLD : WordingKey.PREFERENCES_ASKED;
        return ruleBase.wording().say(key, "said", text, "date", DateText.inWords(asked));
    }

    private String inWords(Collection<Answer> answers) {
        var parts = new ArrayList<String>();
        for (boolean stops : new boolean[] {false, true}) {
            var said = answers.stream()
                    .filter(answer -> (answer.question() == Question.STOPPED_BY) == stops)
                    .map(Answer::inWords)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!said.isEmpty()) {
                parts.add(ruleBase.wording().say(stops ? WordingKey.STOPPED_BY : WordingKey.PREFERS, "answers", said));
            }
        }
        return String.join("; ", parts);
    }
}
