package org.footbridge.scenario.reader;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.footbridge.scenario.card.Occasion;
import org.footbridge.scenario.card.Occasion.Answer;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.jspecify.annotations.Nullable;

/** Reads when the record system calls, what its call brings, and what was answered to cards before. */
record OccasionReader(RuleBase ruleBase, LocalDate asOf, YamlProblems complaints) {

    private static final String HOOK = "hook";
    private static final String JUST_ADDED = "just added";
    private static final String ANSWERED = "answered";
    static final List<String> KEYS = List.of(HOOK, JUST_ADDED, ANSWERED);

    private static final Pattern ANSWER = Pattern.compile("([a-z-]+),? (.+)");
    private static final String REASON = "REASON_";

    Occasion read(Fields fields, Optional<PatientFacts> facts) {
        var hook = complaints.text(fields, HOOK, Occasion.PATIENT_VIEW);
        if (!Occasion.HOOKS.contains(hook)) {
            complaints.unknown(fields.find(HOOK).orElseThrow().line(), HOOK, hook, Occasion.HOOKS);
        }
        var added = added(fields, facts);
        if (added.isEmpty() == hook.equals(Occasion.PROBLEM_LIST_ITEM_CREATE)) {
            complaints.at(
                    fields.line(),
                    JUST_ADDED,
                    "a problem is added where the hook says so, and not elsewhere",
                    "write hook: " + Occasion.PROBLEM_LIST_ITEM_CREATE
                            + " and just added: with a term that is recorded");
        }
        boolean ordering = facts.filter(
                        person -> !person.pathway().ordered().referrals().isEmpty())
                .isPresent();
        if (facts.isPresent() && ordering != hook.startsWith("order-")) {
            complaints.at(
                    fields.line(),
                    HOOK,
                    "a referral is being ordered where the hook says so, and not elsewhere",
                    "write hook: " + Occasion.ORDER_SIGN + " and a referral that is being ordered: yes");
        }
        return new Occasion(hook, added, answers(fields, facts));
    }

    private Set<String> added(Fields fields, Optional<PatientFacts> facts) {
        var added = new HashSet<String>();
        for (var entry : fields.each(JUST_ADDED)) {
            var term = complaints.text(JUST_ADDED, entry);
            var recorded = observations(facts, term).map(Observation::source).toList();
            if (recorded.isEmpty()) {
                complaints.at(
                        entry.line(), JUST_ADDED, "\"" + term + "\" is not recorded", "write it under recorded:, too");
            }
            added.addAll(recorded);
        }
        return added;
    }

    private static Stream<Observation> observations(Optional<PatientFacts> facts, String term) {
        return facts.stream()
                .flatMap(person -> person.observations().stream())
                .filter(observation -> observation.term().equals(term));
    }

    private Map<String, Answer> answers(Fields fields, Optional<PatientFacts> facts) {
        var answers = new HashMap<String, Answer>();
        var lastSeen = facts.flatMap(PatientFacts::lastSeen).orElse(null);
        fields.find(ANSWERED)
                .map(field -> complaints.fields(ANSWERED, field.value(), "{loneliness: patient-refuses 10 days ago}"))
                .ifPresent(given -> given.fields()
                        .forEach(each -> answer(each, lastSeen).ifPresent(answer -> answers.put(each.key(), answer))));
        return answers;
    }

    private Optional<Answer> answer(Field field, @Nullable LocalDate lastSeen) {
        var needs = Row.of(Needed.class, ruleBase.rows()).map(Needed::need).toList();
        if (!needs.contains(field.key())) {
            complaints.unknown(field.line(), field.key(), field.key(), List.copyOf(new TreeSet<>(needs)));
        }
        var text = complaints.text(field.key(), field.value());
        var parts = ANSWER.matcher(text);
        var day = parts.matches()
                ? ScenarioDate.read(parts.group(2), asOf).map(ScenarioDate::when)
                : Optional.<PartialDate>empty();
        if (day.isEmpty() || !reasons().contains(parts.group(1))) {
            complaints.at(
                    field.line(),
                    ANSWERED,
                    "\"" + text + "\" is no answer",
                    "write a reason and when: patient-refuses 10 days ago. Reasons are "
                            + String.join(", ", reasons()));
            return Optional.empty();
        }
        return day.map(when -> new Answer(parts.group(1), when.latest(), lastSeen));
    }

    private static List<String> reasons() {
        return Stream.of(WordingKey.values())
                .filter(key -> key.name().startsWith(REASON))
                .map(key -> key.key().substring(REASON.length()).replace(' ', '-'))
                .toList();
    }
}
