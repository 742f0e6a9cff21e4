package org.footbridge.guide;

import java.util.List;
import java.util.Locale;
import org.footbridge.facts.StatedPreferences;

/**
 * What a patient can be asked would suit them, and which routes each answer favours. An answer only puts routes in order.
 *
 * @param answers every answer, in the order of {@code preferences.csv}
 */
public record PreferenceTable(List<Answer> answers) {

    public PreferenceTable {
        answers = List.copyOf(answers);
    }

    /** The questions: few enough for a minute. */
    public enum Question {
        COMPANY(false),
        PLACE(false),
        ENJOYS(true),
        STOPPED_BY(true);

        private final boolean several;

        Question(boolean several) {
            this.several = several;
        }

        /** The words that tables use, and a record. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether more than one answer can hold. */
        public boolean takesSeveral() {
            return several;
        }
    }

    /**
     * One answer.
     *
     * @param code what a record calls it; permanent
     * @param question what it answers
     * @param label what stands on the form
     * @param inWords how a sentence says it; empty where it says nothing, as that it does not matter
     * @param favours the routes that it speaks for
     */
    public record Answer(String code, Question question, String label, String inWords, List<String> favours) {
        public Answer {
            favours = List.copyOf(favours);
        }
    }

    /** The answers to one question. */
    public List<Answer> to(Question question) {
        return answers.stream().filter(answer -> answer.question() == question).toList();
    }

    /** The answers that somebody gave, in the order of the table. */
    public List<Answer> of(StatedPreferences said) {
        return answers.stream()
                .filter(answer -> said.answers().contains(answer.code()))
                .toList();
    }
}
