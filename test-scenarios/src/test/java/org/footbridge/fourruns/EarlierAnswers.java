package org.footbridge.fourruns;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.footbridge.facts.PatientFacts;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordserver.RecordServer;
import org.footbridge.recordserver.SentPrefetch;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.card.Occasion.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What a clinician answered earlier, given to the service as it comes about: the record opened on that day, a card came, and
 * feedback on it was sent.
 *
 * @param answers the answers, by the needs whose cards they are about
 * @param record the record of the person
 * @param hook the call that comes later
 */
record EarlierAnswers(
        Map<String, Answer> answers, FhirRecord record, HookCall hook, RuleBase ruleBase, RunningService service) {

    /** Gives all of them about a record that is open; the day is another afterwards. */
    void giveTo(RecordServer.OpenRecord opened, Map<String, String> templates) {
        answers.forEach((need, answer) -> {
            service.setDay(answer.on());
            var before = record.without(hook.ordered().referrals());
            var sent = new SentPrefetch(before, opened.base(), templates).everything();
            var shown = service.call(hook.asTheRecordOpens().with(sent, opened));
            service.override(cardOf(need, shown.body()), answer.reason());
        });
    }

    /** The card that the need gives its name: its summary is that of a route for this need. */
    private JsonNode cardOf(String need, JsonNode shown) {
        var summaries = ruleBase.routes().stream()
                .filter(route -> route.need().equals(need))
                .map(Row.Routed::summary)
                .toList();
        return shown.path("cards")
                .valueStream()
                .filter(card -> summaries.contains(card.path("summary").stringValue("")))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No card of " + need + " could be answered on that day: " + shown));
    }

    /** The answers as a run takes them that knows these facts: by the latest consultation of which they tell. */
    static Map<String, Answer> asKnownBy(PatientFacts facts, Map<String, Answer> answers) {
        return answers.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        each -> new Answer(
                                each.getValue().reason(),
                                each.getValue().on(),
                                facts.lastSeen().orElse(null))));
    }
}
