package org.footbridge.scenario.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.guide.PreferenceTable;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what the person has said would suit them: {@code {asked: 20 days ago, answers: [likes-gardening]}}. */
record PreferencesReader(PreferenceTable table, LocalDate asOf, YamlProblems complaints) {

    static final String PREFERS = "prefers";

    private static final String ASKED = "asked";
    private static final String ANSWERS = "answers";
    private static final String EXAMPLE = "{asked: 20 days ago, answers: [likes-gardening]}";
    private static final String SOURCE = "QuestionnaireResponse/1";

    /** What was said; nothing where the scenario does not say. */
    StatedPreferences read(Fields scenario) {
        return scenario.find(PREFERS)
                .map(field -> said(complaints.fields(PREFERS, field.value(), EXAMPLE)))
                .orElse(StatedPreferences.NONE);
    }

    private StatedPreferences said(Fields prefers) {
        complaints.expect(prefers, List.of(ASKED, ANSWERS));
        var codes = table.answers().stream().map(Answer::code).toList();
        var answers = new ArrayList<String>();
        for (var entry : prefers.each(ANSWERS)) {
            var code = complaints.text(ANSWERS, entry);
            if (!codes.contains(code)) {
                complaints.unknown(entry.line(), ANSWERS, code, codes);
            }
            answers.add(code);
        }
        return new StatedPreferences(answers, asked(prefers), SOURCE);
    }

    private @Nullable PartialDate asked(Fields prefers) {
        var text = complaints.text(prefers, ASKED, "");
        var read = ScenarioDate.read(text, asOf);
        if (read.isEmpty()) {
            complaints.at(
                    prefers.line(),
                    ASKED,
                    text.isEmpty() ? "nothing says when they were asked" : "\"" + text + "\" says no time",
                    ScenarioDate.EXAMPLES);
        }
        return read.map(ScenarioDate::when).orElse(null);
    }
}
