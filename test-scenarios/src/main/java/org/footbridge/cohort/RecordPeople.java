package org.footbridge.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.footbridge.chart.RecordFile;
import org.footbridge.cohort.record.Fault;
import org.footbridge.cohort.record.PersonRecord;
import org.footbridge.cohort.record.Records;
import org.footbridge.comparison.Resident;
import org.footbridge.prefetch.RecordReader;

/** The people of FHIR records as of a day, each read once, in the words of both versions. */
public final class RecordPeople implements People {

    private final Versions versions;
    private final LocalDate asOf;
    private final boolean sameWords;
    private final RecordReader before = RecordFile.reader();
    private final RecordReader after = RecordFile.reader();
    private final ConcurrentSkipListSet<Fault> faults = new ConcurrentSkipListSet<>();
    private final List<Supplier<List<PersonRecord>>> records;

    /**
     * Looks for records.
     *
     * @param place a Bundle, newline-delimited JSON, or a folder of either
     * @throws IllegalArgumentException where there are none; the message says so
     * @throws IOException where the place cannot be read
     */
    public RecordPeople(Path place, LocalDate asOf, Versions versions) throws IOException {
        this.versions = versions;
        this.asOf = asOf;
        this.sameWords = versions.haveTheSameWords();
        this.records = Records.at(place, faults::add);
    }

    @Override
    public List<Supplier<List<Resident>>> portions() {
        return records.stream()
                .<Supplier<List<Resident>>>map(portion -> () -> residents(portion.get()))
                .toList();
    }

    private List<Resident> residents(List<PersonRecord> people) {
        var residents = new ArrayList<Resident>();
        for (var person : people) {
            try {
                residents.add(resident(person));
            } catch (IllegalArgumentException e) {
                faults.add(person.fault(String.valueOf(e.getMessage())));
            }
        }
        return residents;
    }

    private Resident resident(PersonRecord person) {
        var record = new RecordFile(person.bundle());
        var facts = record.facts(versions.older().ruleBase().vocabulary(), asOf, before);
        var newerFacts =
                sameWords ? facts : record.facts(versions.newer().ruleBase().vocabulary(), asOf, after);
        return new Resident(
                command(person), facts, newerFacts, Resident.ageBand(facts), person.sex(), person.ethnicity());
    }

    private String command(PersonRecord person) {
        return "./footbridge explain " + ShellWord.quoted(person.source())
                + (person.alone() ? "" : " --patient " + ShellWord.quoted(person.label()))
                + " --rulebase " + ShellWord.quoted(versions.newer().folder()) + " --as-of " + asOf;
    }

    @Override
    public List<String> faults() {
        return faults.stream().map(Fault::toString).toList();
    }
}
