package org.footbridge.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rule.Row;
import org.footbridge.scenario.reader.SuiteReader;

/** The scenarios as they are shipped, read once for all tests, but for those that point at a record. */
public final class ShippedScenarios {

    private static final Path FOLDER = Path.of("../test-scenarios/scenarios");

    private static final List<WrittenScenario> ALL = read();

    /** The people of whom each row holds, those of whom least is known first. */
    private static final Map<String, List<PatientFacts>> BY_ROW = byRow();

    private ShippedScenarios() {}

    public static List<WrittenScenario> all() {
        return ALL;
    }

    /** The people of all scenarios of whom a row holds, those of whom least is known first. */
    public static List<PatientFacts> inWhichHolds(Row row) {
        return BY_ROW.getOrDefault(row.id(), List.of());
    }

    /** Of them the first who is as is wanted. */
    public static PatientFacts inWhichHolds(Row row, Predicate<PatientFacts> wanted) {
        return inWhichHolds(row).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such person of the scenarios meets " + row.id()));
    }

    private static Map<String, List<PatientFacts>> byRow() {
        var byRow = new HashMap<String, List<PatientFacts>>();
        ALL.stream()
                .map(written -> written.scenario().facts())
                .distinct()
                .sorted(Comparator.comparingInt(facts -> facts.observations().size()))
                .forEach(facts -> ShippedRuleBase.fired(facts)
                        .forEach(id -> byRow.computeIfAbsent(id, it -> new ArrayList<>())
                                .add(facts)));
        return byRow;
    }

    private static List<WrittenScenario> read() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                texts.put(FOLDER.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SuiteReader.read(texts, ShippedRuleBase.ruleBase(), ShippedScenarios::noRecord)
                .scenarios();
    }

    private static PatientFacts noRecord(String path, LocalDate asOf) {
        throw new IllegalArgumentException("the rules read no records");
    }
}
