package org.footbridge.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.footbridge.cohort.Fault;
import org.footbridge.cohort.PersonRecord;
import org.footbridge.cohort.Records;
import org.footbridge.comparison.Resident;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.reader.Suite;
import org.footbridge.scenario.reader.WrittenScenario;
import org.footbridge.table.Problem;

/** The people of a cohort, from scenarios or from records, and what of it could not be read. */
final class People {

    private final Versions versions;
    private final ConcurrentSkipListSet<Fault> faults = new ConcurrentSkipListSet<>();

    People(Versions versions) {
        this.versions = versions;
    }

    /** What could not be read, a line each; complete when everybody has been read. */
    List<String> faults() {
        return faults.stream().map(Fault::toString).toList();
    }

    /** Whether a place holds scenarios, which say their day themselves. */
    static boolean areScenarios(Path place) throws IOException {
        try (var paths = Files.walk(place)) {
            return Files.isDirectory(place)
                    && paths.anyMatch(path -> path.toString().matches(".*\\.ya?ml"));
        }
    }

    /** People of scenarios: those that only one of the two versions understands are read in its words. */
    List<Supplier<List<Resident>>> ofScenarios(Path place) {
        var newer = TestSuite.read(place, versions.newer());
        var found = byName(newer);
        if (!newer.problems().isEmpty()) {
            var older = TestSuite.read(place, versions.older());
            byName(older).forEach(found::putIfAbsent);
            if (!older.problems().isEmpty()) {
                newer.problems().forEach(problem -> faults.add(fault(place, problem)));
            }
        }
        return found.values().stream()
                .<Supplier<List<Resident>>>map(scenario -> () -> List.of(Resident.of(
                        place.resolve(scenario.file()) + ":" + scenario.line() + " " + scenario.name(),
                        scenario.facts())))
                .toList();
    }

    private static Fault fault(Path place, Problem problem) {
        var key = problem.column().isEmpty() ? "" : "[" + problem.column() + "] ";
        return new Fault(
                place.resolve(problem.file()), problem.line(), key + problem.wrong() + "; " + problem.instead());
    }

    private static SequencedMap<String, Scenario> byName(Suite suite) {
        var byName = new LinkedHashMap<String, Scenario>();
        suite.scenarios().stream()
                .map(WrittenScenario::scenario)
                .forEach(scenario -> byName.put(scenario.name(), scenario));
        return byName;
    }

    /** People of records, as of a day. */
    List<Supplier<List<Resident>>> ofRecords(Path place, LocalDate asOf) throws IOException {
        var before = new RecordDoor(versions.older().vocabulary(), asOf);
        var after = versions.haveTheSameWords()
                ? before
                : new RecordDoor(versions.newer().vocabulary(), asOf);
        return Records.at(place, faults::add).stream()
                .<Supplier<List<Resident>>>map(portion -> () -> residents(portion.get(), before, after))
                .toList();
    }

    /** What to write behind {@code ./footbridge explain} to see this person. */
    private static String arguments(PersonRecord person) {
        return ShellWord.quoted(person.source())
                + (person.alone() ? "" : " --patient " + ShellWord.quoted(person.label()));
    }

    private List<Resident> residents(List<PersonRecord> people, RecordDoor before, RecordDoor after) {
        var residents = new ArrayList<Resident>();
        for (var person : people) {
            try {
                var facts = before.facts(person);
                residents.add(new Resident(
                        arguments(person),
                        facts,
                        before == after ? facts : after.facts(person),
                        Resident.ageBand(facts),
                        person.sex(),
                        person.ethnicity()));
            } catch (IllegalArgumentException e) {
                faults.add(person.fault(String.valueOf(e.getMessage())));
            }
        }
        return residents;
    }
}
