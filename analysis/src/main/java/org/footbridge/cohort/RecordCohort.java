package org.footbridge.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.footbridge.comparison.CohortPerson;
import org.footbridge.record.RecordReader;
import org.footbridge.suite.RecordFile;

/** The people of FHIR records as of a day, each read once, in the words of both versions. */
public final class RecordCohort implements Cohort {

    private final RuleBaseVersions versions;
    private final LocalDate asOf;
    private final boolean sameWords;
    private final RecordReader before = RecordFile.reader();
    private final RecordReader after = RecordFile.reader();
    private final ConcurrentSkipListSet<CohortReadProblem> faults = new ConcurrentSkipListSet<>();
    private final List<Supplier<List<PersonRecord>>> records;

    /**
     * Looks for records.
     *
     * @param place a Bundle, newline-delimited JSON, or a folder of either
     * @throws IllegalArgumentException where there are none; the message says so
     * @throws IOException where the place cannot be read
     */
    public RecordCohort(Path place, LocalDate asOf, RuleBaseVersions versions) throws IOException {
        this.versions = versions;
        this.asOf = asOf;
        this.sameWords = versions.haveTheSameWords();
        this.records = CohortFiles.at(place, faults::add);
    }

    @Override
    public List<Supplier<List<CohortPerson>>> portions() {
        return records.stream()
                .<Supplier<List<CohortPerson>>>map(portion -> () -> people(portion.get()))
                .toList();
    }

    private List<CohortPerson> people(List<PersonRecord> records) {
        var people = new ArrayList<CohortPerson>();
        for (var person : records) {
            try {
                people.add(person(person));
            } catch (IllegalArgumentException e) {
                faults.add(person.fault(String.valueOf(e.getMessage())));
            }
        }
        return people;
    }

    private CohortPerson person(PersonRecord person) {
        var record = new RecordFile(person.bundle());
        var facts = record.facts(versions.older().ruleBase().vocabulary(), asOf, before);
        var newerFacts =
                sameWords ? facts : record.facts(versions.newer().ruleBase().vocabulary(), asOf, after);
        return new CohortPerson(
                command(person), facts, newerFacts, CohortPerson.ageBand(facts), person.sex(), person.ethnicity());
    }

    private String command(PersonRecord person) {
        return "./footbridge explain " + Cohort.quoted(person.source())
                + (person.alone() ? "" : " --patient " + Cohort.quoted(person.label()))
                + " --rulebase " + Cohort.quoted(versions.newer().folder()) + " --as-of " + asOf;
    }

    @Override
    public List<String> faults() {
        return faults.stream().map(CohortReadProblem::toString).toList();
    }
}
