package org.footbridge.page.preference;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.footbridge.chart.PreferenceResponse.Item;
import org.footbridge.chart.PreferenceResponse.ItemAnswer;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.guide.PreferenceTable.Question;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.springframework.util.MultiValueMap;

/**
 * All that the form shows, in the words of the rule base.
 *
 * @param number under which it is kept once
 * @param seen the answers that count now
 * @param where where the answers will be kept
 * @param remove label of the button that takes them back; empty where there are none
 */
record PreferencesForm(
        String number,
        String seen,
        String title,
        String intro,
        String where,
        List<QuestionView> questions,
        String save,
        String remove) {

    PreferencesForm {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param name of its field
     * @param several whether more than one answer can be chosen
     */
    record QuestionView(String name, String text, boolean several, List<AnswerView> answers) {
        QuestionView {
            answers = List.copyOf(answers);
        }
    }

    /** One answer, and whether it was given before. */
    record AnswerView(String code, String label, boolean chosen) {}

    static PreferencesForm of(LaunchedRecord record) {
        var ruleBase = record.advised().ruleBase();
        var wording = ruleBase.wording();
        var said = record.advised().facts().preferences();
        return new PreferencesForm(
                UUID.randomUUID().toString(),
                seen(record),
                wording.say(WordingKey.PREFERENCES_TITLE),
                wording.say(WordingKey.PREFERENCES_INTRO),
                wording.say(
                        record.mayKeepPreferences()
                                ? WordingKey.PREFERENCES_TO_THE_RECORD
                                : WordingKey.PREFERENCES_FOR_NOW),
                Stream.of(Question.values())
                        .map(question -> question(question, ruleBase, said.answers()))
                        .toList(),
                wording.say(WordingKey.PREFERENCES_SAVE),
                said.saysSomething() ? wording.say(WordingKey.PREFERENCES_REMOVE) : "");
    }

    private static QuestionView question(Question question, RuleBase ruleBase, List<String> given) {
        return new QuestionView(
                field(question),
                text(question, ruleBase),
                question.takesSeveral(),
                ruleBase.guide().preferences().to(question).stream()
                        .map(answer -> new AnswerView(answer.code(), answer.label(), given.contains(answer.code())))
                        .toList());
    }

    private static String field(Question question) {
        return question.word().replace(' ', '-');
    }

    static String text(Question question, RuleBase ruleBase) {
        return ruleBase.wording().say(WordingKey.valueOf("QUESTION_" + question.name()));
    }

    /** The answers that count now, in no words that anybody reads: a form of a page that has seen others is not kept. */
    static String seen(LaunchedRecord record) {
        var said = record.advised().facts().preferences();
        return String.join(" ", said.answers()) + " " + said.asked();
    }

    /** The answers in the fields of a form, of those that it offers; the questions without one are left out. */
    static List<Item> answers(MultiValueMap<String, String> fields, LaunchedRecord record) {
        var ruleBase = record.advised().ruleBase();
        return Stream.of(Question.values())
                .map(question ->
                        new Item(question.word(), text(question, ruleBase), chosen(question, fields, ruleBase)))
                .filter(item -> !item.answers().isEmpty())
                .toList();
    }

    private static List<ItemAnswer> chosen(Question question, MultiValueMap<String, String> fields, RuleBase ruleBase) {
        var given = fields.getOrDefault(field(question), List.of());
        return ruleBase.guide().preferences().to(question).stream()
                .filter(answer -> given.contains(answer.code()))
                .limit(question.takesSeveral() ? Long.MAX_VALUE : 1)
                .map(PreferencesForm::item)
                .toList();
    }

    private static ItemAnswer item(Answer answer) {
        return new ItemAnswer(answer.code(), answer.label());
    }
}
