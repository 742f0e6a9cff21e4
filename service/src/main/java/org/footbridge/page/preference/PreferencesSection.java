package org.footbridge.page.preference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.card.DateText;
import org.footbridge.card.PreferenceText;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.guide.PreferenceTable.Question;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.launch.session.AskedPreferences.Kept;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;

/**
 * What is known of what would suit the patient, for the advice page.
 *
 * @param cause why it could not be read; empty where it was
 * @param said on which day the patient was asked, or that nobody has asked
 * @param answers each question that was answered
 * @param where that they are not in the record, or perhaps not; empty where they are
 * @param ask label of the link to the form
 */
public record PreferencesSection(
        String title, String cause, String said, List<AnsweredView> answers, String where, String ask) {

    public PreferencesSection {
        answers = List.copyOf(answers);
    }

    /** One question, and its answers. */
    public record AnsweredView(String question, String answers) {}

    /**
     * What is known of it.
     *
     * @param cause why it could not be read; empty where it was
     */
    public static PreferencesSection of(LaunchedRecord record, String cause) {
        var facts = record.advised().facts();
        var ruleBase = record.advised().ruleBase();
        var said = facts.preferences();
        var text = new PreferenceText(ruleBase, facts.asOf());
        var wording = ruleBase.wording();
        var label = !said.saysSomething()
                ? WordingKey.PREFERENCES_ASK
                : text.isToBeAskedAgain(said) ? WordingKey.PREFERENCES_ASK_AGAIN : WordingKey.PREFERENCES_CHANGE;
        return new PreferencesSection(
                wording.say(WordingKey.PREFERENCES_TITLE),
                cause,
                said.saysSomething() ? day(said, wording) : wording.say(WordingKey.PREFERENCES_NOT_ASKED),
                answers(said, ruleBase),
                where(record, said),
                wording.say(label));
    }

    private static String day(StatedPreferences said, Wording wording) {
        var asked = said.asked();
        return asked == null
                ? wording.say(WordingKey.PREFERENCES_NO_DAY)
                : wording.say(WordingKey.PREFERENCES_DAY, "date", DateText.inWords(asked));
    }

    private static List<AnsweredView> answers(StatedPreferences said, RuleBase ruleBase) {
        var table = ruleBase.guide().preferences();
        return Stream.of(Question.values())
                .map(question -> new AnsweredView(
                        PreferencesForm.text(question, ruleBase),
                        table.of(said).stream()
                                .filter(answer -> answer.question() == question)
                                .map(Answer::label)
                                .collect(Collectors.joining(", "))))
                .filter(answered -> !answered.answers().isEmpty())
                .toList();
    }

    private static String where(LaunchedRecord record, StatedPreferences said) {
        var asked = record.page().asked();
        if (asked == null || !said.source().isEmpty() || asked.kept() == Kept.IN_RECORD) {
            return "";
        }
        return record.advised()
                .ruleBase()
                .wording()
                .say(
                        asked.kept() == Kept.FOR_NOW
                                ? WordingKey.PREFERENCES_FOR_NOW
                                : WordingKey.PREFERENCES_NOT_CERTAIN);
    }
}
