package org.footbridge.record.writer;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import org.footbridge.facts.Part;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Unread;
import org.footbridge.record.entry.CodesOf;
import org.footbridge.record.entry.Desk;
import org.footbridge.record.entry.EntryWriter;
import org.footbridge.record.entry.NotCarried.Reason;
import org.footbridge.record.entry.Sheet;
import org.footbridge.record.entry.Turns;
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
        var desk = Desk.of(facts.asOf(), vocabulary, turns);
        var entries = new EntryWriter(facts.observations(), desk);
        var pathway = new PathwayWriter(desk);
        var unread = new UnreadWriter(desk);
        entries.write();
        pathway.write(facts.pathway());
        // Last, since what is refused depends on what is given.
        facts.unread().stream().sorted(comparing(Unread::cause).reversed()).forEach(unread::write);
        desk.patient().write();
        desk.problems().besides(somebodyElses(desk.codes()));
        return written(facts, entries, unread, desk.sheet());
    }

    private Written written(PatientFacts facts, EntryWriter entries, UnreadWriter unread, Sheet sheet) {
        var pathway = facts.pathway();
        var linkWorkers = ReadBack.linkWorkers(pathway);
        if (!linkWorkers.equals(pathway.linkWorkers())) {
            pathway.linkWorkers().forEach(worker -> sheet.notCarried(worker.role(), Reason.LINK_WORKER_IS_NOT_READ));
        }
        var unreadable = new ArrayList<>(unread.readable());
        unreadable.addAll(ReadBack.unread(linkWorkers));
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
    private ValueSet.Entry somebodyElses(CodesOf codes) {
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
