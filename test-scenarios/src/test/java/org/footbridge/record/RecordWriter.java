package org.footbridge.record;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import org.footbridge.facts.Part;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Unread;
import org.footbridge.record.NotCarried.Reason;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;

/**
 * Writes facts as the FHIR that says them, by the vocabulary's own mapping: term to code, unit, part of the record and
 * kind of answer. Where there are several ways, they are taken in turn over all that one writer writes.
 */
public final class RecordWriter {

    private final Vocabulary vocabulary;
    private final Turns turns = new Turns();

    public RecordWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The record of one person.
     *
     * @throws IllegalArgumentException where the facts hold something that no scenario can state
     */
    public Written write(PatientFacts facts) {
        var sheet = new Sheet();
        var patient = new PatientWriter(facts.asOf(), turns, sheet);
        var problems = new ProblemWriter(facts.asOf(), sheet);
        var measurements = new MeasurementWriter(sheet);
        var pathway = new PathwayWriter(facts.asOf(), vocabulary, turns, sheet);
        var entries = new EntryWriter(facts.observations(), vocabulary, turns, sheet, patient, problems, measurements);
        var unread = new UnreadWriter(vocabulary, turns, sheet, patient, problems, measurements, pathway);
        entries.write();
        pathway.write(facts.pathway());
        // Last, since what is refused depends on what is given.
        facts.unread().stream().sorted(comparing(Unread::cause).reversed()).forEach(unread::write);
        patient.write();
        problems.besides(somebodyElses());
        return written(facts, entries, unread, sheet);
    }

    private Written written(PatientFacts facts, EntryWriter entries, UnreadWriter unread, Sheet sheet) {
        var pathway = facts.pathway();
        var linkWorkers = Readable.linkWorkers(pathway, unread.refusesLinkWorkers());
        if (!linkWorkers.equals(pathway.linkWorkers())) {
            pathway.linkWorkers().forEach(worker -> sheet.notCarried(worker.role(), Reason.LINK_WORKER_IS_NOT_READ));
        }
        var unreadable = new ArrayList<>(unread.readable());
        unreadable.addAll(Readable.unread(linkWorkers));
        return new Written(
                new PatientFacts(facts.asOf(), entries.sourced(), facts.unread(), pathway),
                new PatientFacts(
                        facts.asOf(),
                        entries.readable(),
                        unreadable,
                        new Pathway(pathway.referrals(), pathway.participations(), linkWorkers)),
                sheet.record(),
                sheet.notCarried());
    }

    /** A code that this patient's record is searched for, and that would change the advice if it were taken for theirs. */
    private ValueSet.Entry somebodyElses() {
        var codes = new CodesOf(vocabulary);
        return vocabulary.terms().stream()
                .filter(term -> term.counts() == Counts.ANY && term.readFrom().contains(Part.PROBLEMS))
                .map(term -> codes.of(term, Part.PROBLEMS))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow()
                .getFirst()
                .entry();
    }
}
