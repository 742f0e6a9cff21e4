package org.footbridge.scenario.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.PersonReader;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.reader.YamlNode.Fields;

/** Reads the scenarios of one file. */
record ScenarioReader(RuleBase ruleBase, BiFunction<String, LocalDate, PatientFacts> bundles, YamlProblems complaints) {

    private static final String SCENARIO = "scenario";
    private static final String WHY = "why";
    static final String AS_OF = "as of";
    private static final String BUNDLE = "bundle";
    private static final String NOT_UNDERSTOOD = "not understood";

    /** What a bundle says itself. */
    private static final List<String> RECORD = List.of(
            WhoReader.WHO,
            ObservationReader.RECORDED,
            ObservationReader.ABSENT,
            ObservationReader.OVER,
            UnreadReader.UNREAD,
            PathwayReader.PATHWAY,
            NOT_UNDERSTOOD,
            PersonReader.READ_WITH_CARE,
            PreferencesReader.PREFERS);

    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final List<String> KEYS = keys();

    List<WrittenScenario> read(Fields file) {
        int before = complaints.count();
        complaints.expect(file, KEYS);
        expect(CaseTable.CASES, file, CaseTable.CASE, LaterSteps.THEN);
        expect(LaterSteps.THEN, file, LaterSteps.LATER);
        var title = complaints.text(file, SCENARIO, "");
        if (title.isEmpty()) {
            complaints.at(1, SCENARIO, "this scenario has no name", "begin with scenario: and its name");
        }
        boolean understood = complaints.count() == before;
        var read = new ArrayList<WrittenScenario>();
        var steps = new LaterSteps(complaints);
        for (var rowOrCase : new CaseTable(complaints).rows(file)) {
            for (var row : steps.of(rowOrCase)) {
                scenario(row.name().isEmpty() ? title : title + ": " + row.name(), row.fields())
                        .ifPresent(read::add);
            }
        }
        return understood ? read : List.of();
    }

    private Optional<WrittenScenario> scenario(String name, Fields fields) {
        int before = complaints.count();
        var asOf = asOf(fields);
        if (asOf.isEmpty()) {
            return Optional.empty();
        }
        var bundle = fields.find(BUNDLE).map(field -> pathFromRoot(complaints.text(BUNDLE, field.value())));
        var facts = bundle.isPresent() ? fromBundle(bundle.get(), fields, asOf.get()) : stated(fields, asOf.get());
        var expected = new ExpectedReader(ruleBase, complaints);
        var cards = new ExpectedCardsReader(ruleBase, complaints).read(fields);
        var wanted = expected.read(fields, cards);
        var occasion = new OccasionReader(ruleBase, asOf.get(), complaints).read(fields, facts);
        if (facts.isEmpty() || complaints.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new WrittenScenario(
                new Scenario(name, complaints.file(), fields.line(), facts.get(), wanted),
                complaints.text(fields, WHY, ""),
                occasion,
                bundle,
                expected.reasons(),
                cards));
    }

    private Optional<LocalDate> asOf(Fields fields) {
        var text = complaints.text(fields, AS_OF, "");
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            complaints.at(
                    fields.find(AS_OF).map(YamlNode.Field::line).orElse(fields.line()),
                    AS_OF,
                    text.isEmpty() ? "nothing says as of which day" : "\"" + text + "\" is no day",
                    "write a day such as 2026-11-23");
            return Optional.empty();
        }
    }

    private Optional<PatientFacts> stated(Fields fields, LocalDate asOf) {
        var recorded = new ObservationReader(ruleBase.vocabulary(), asOf, complaints);
        var observations = recorded.read(fields);
        recorded.holdToNotRecorded(fields, observations);
        var pathway = new PathwayReader(asOf, complaints);
        var journey = pathway.read(fields);
        var unread = new ArrayList<>(new UnreadReader(ruleBase.vocabulary(), asOf, complaints).read(fields));
        unread.addAll(pathway.unread());
        var preferences = new PreferencesReader(ruleBase.guide().preferences(), asOf, complaints).read(fields);
        return Optional.of(
                new PatientFacts(asOf, observations, unread, journey, notUnderstood(fields), readWithCare(fields))
                        .withPreferences(preferences));
    }

    private int notUnderstood(Fields fields) {
        var text = complaints.text(fields, NOT_UNDERSTOOD, "0");
        if (!text.matches("\\d{1,4}")) {
            complaints.at(
                    fields.find(NOT_UNDERSTOOD).orElseThrow().line(),
                    NOT_UNDERSTOOD,
                    "\"" + text + "\" is no number of entries",
                    "write for example 2");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private boolean readWithCare(Fields fields) {
        var text = complaints.text(fields, PersonReader.READ_WITH_CARE, "no");
        if (!YES_OR_NO.contains(text)) {
            complaints.unknown(
                    fields.find(PersonReader.READ_WITH_CARE).orElseThrow().line(),
                    PersonReader.READ_WITH_CARE,
                    text,
                    YES_OR_NO);
        }
        return text.equals("yes");
    }

    private Optional<PatientFacts> fromBundle(String path, Fields fields, LocalDate asOf) {
        for (var key : RECORD) {
            fields.find(key)
                    .filter(field -> !field.value().each().isEmpty())
                    .filter(field -> !(field.value() instanceof Fields none
                            && none.fields().isEmpty()))
                    .ifPresent(field ->
                            complaints.at(field.line(), key, "the bundle says this", "remove it, or remove bundle:"));
        }
        try {
            var facts = bundles.apply(path, asOf);
            new ObservationReader(ruleBase.vocabulary(), asOf, complaints)
                    .holdToNotRecorded(fields, facts.observations());
            return Optional.of(facts);
        } catch (IllegalArgumentException e) {
            complaints.at(fields.line(), BUNDLE, path + ": " + e.getMessage(), "give a FHIR R4 Bundle of one patient");
            return Optional.empty();
        }
    }

    /** A bundle is named from where its scenario stands. */
    private String pathFromRoot(String path) {
        var folder = complaints.file().lastIndexOf('/');
        return folder < 0 ? path : complaints.file().substring(0, folder + 1) + path;
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(List.of(SCENARIO, WHY, AS_OF, BUNDLE, ObservationReader.NOT_RECORDED));
        keys.addAll(OccasionReader.KEYS);
        keys.addAll(RECORD);
        keys.addAll(CaseTable.EXPECTED);
        keys.add(ExpectedReader.OF_THE_SAME_NEED);
        keys.addAll(List.of(CaseTable.CASES, LaterSteps.THEN));
        return List.copyOf(keys);
    }

    /** Reports the unknown keys of cases or steps, and of the steps of cases. */
    private void expect(String list, Fields above, String... more) {
        var keys = new ArrayList<>(KEYS);
        keys.removeAll(List.of(SCENARIO, CaseTable.CASES, LaterSteps.THEN));
        if (list.equals(LaterSteps.THEN)) {
            keys.remove(AS_OF);
        }
        keys.addAll(List.of(more));
        for (var entry : above.each(list)) {
            if (entry instanceof Fields row) {
                complaints.expect(row, keys);
                if (keys.contains(LaterSteps.THEN)) {
                    expect(LaterSteps.THEN, row, LaterSteps.LATER);
                }
            }
        }
    }
}
