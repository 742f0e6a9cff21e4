package org.footbridge.recordwriter;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.recordwriter.entry.EntryWriter;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.RoundRobin;
import org.footbridge.recordwriter.entry.TermCodes;
import org.footbridge.recordwriter.entry.UnsupportedFact.Reason;
import org.footbridge.recordwriter.entry.WriterContext;
import org.footbridge.recordwriter.journey.JourneyWriter;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;

/**
 * Writes facts as the FHIR that says them, by the vocabulary's own mapping: term to code, unit, part of the record and
 * kind of answer. Where there are several encodings, they are taken in turn over all that one writer writes.
 */
public final class FhirRecordWriter {

    private final Vocabulary vocabulary;
    private final RoundRobin turns = new RoundRobin();

    public FhirRecordWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The record of one person.
     *
     * @throws IllegalArgumentException where the facts hold something that no scenario can state
     */
    public WrittenRecord write(PatientFacts facts) {
        return write(facts, Set.of());
    }

    /**
     * The same, where some of what is observed is on the problem list for sure.
     *
     * @param problems the sources of those observations
     */
    public WrittenRecord write(PatientFacts facts, Set<String> problems) {
        var context = WriterContext.of(facts.asOf(), vocabulary, turns);
        var entries = new EntryWriter(observations(facts, false), problems, context);
        var journey = new JourneyWriter(context);
        var unread = new UnreadWriter(context);
        entries.write();
        new PathwayWriter(context).write(facts.pathway());
        journey.write(observations(facts, true), facts.pathway());
        new PreferenceWriter(context).write(facts.preferences());
        // Last, since what is refused depends on what is given.
        facts.unread().stream().sorted(comparing(Unread::cause).reversed()).forEach(unread::write);
        for (int i = 0; i < facts.notUnderstood(); i++) {
            context.problems().inWords("An entry that nobody has coded", null);
        }
        if (facts.readWithCare()) {
            context.sheet().notCarried("read, proceed with care", Reason.READ_WITH_CARE_IS_NOT_IN_THE_RECORD);
        }
        context.patient().write();
        context.problems().besides(somebodyElses(context.codes()));
        return written(facts, entries, journey, unread, context.sheet());
    }

    private List<Observation> observations(PatientFacts facts, boolean ofTheJourney) {
        return facts.observations().stream()
                .filter(each -> JourneyWriter.says(vocabulary.term(each.term())) == ofTheJourney)
                .toList();
    }

    private WrittenRecord written(
            PatientFacts facts, EntryWriter entries, JourneyWriter journey, UnreadWriter unread, RecordBuilder sheet) {
        var pathway = followed(facts.pathway(), facts.pathway().linkWorkers(), journey);
        var linkWorkers = CanonicalFacts.linkWorkers(pathway);
        if (!linkWorkers.equals(pathway.linkWorkers())) {
            pathway.linkWorkers().forEach(worker -> sheet.notCarried(worker.role(), Reason.LINK_WORKER_IS_NOT_READ));
        }
        var unreadable = new ArrayList<>(unread.readable());
        unreadable.addAll(CanonicalFacts.unread(linkWorkers));
        int notUnderstood = facts.notUnderstood() + entries.notUnderstood() + unread.notUnderstood();
        return new WrittenRecord(
                new PatientFacts(
                                facts.asOf(),
                                both(entries.sourced(), journey.sourced()),
                                facts.unread(),
                                pathway,
                                notUnderstood,
                                facts.readWithCare())
                        .withPreferences(facts.preferences()),
                new PatientFacts(
                        facts.asOf(),
                        both(entries.readable(), journey.readable()),
                        unreadable,
                        followed(pathway, linkWorkers, journey),
                        notUnderstood,
                        false,
                        facts.preferences()),
                sheet.record(),
                sheet.notCarried());
    }

    private static Pathway followed(Pathway pathway, List<LinkWorker> linkWorkers, JourneyWriter journey) {
        return new Pathway(
                        pathway.referrals(), pathway.participations(), linkWorkers, journey.events(), journey.asked())
                .ordering(pathway.ordered());
    }

    private static List<Observation> both(List<Observation> some, List<Observation> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** A code that this patient's record is searched for, and that would change the advice if it were taken for theirs. */
    private ValueSet.Entry somebodyElses(TermCodes codes) {
        return vocabulary.terms().stream()
                .filter(term -> term.counts() == Counts.ANY && term.readFrom().contains(RecordPart.PROBLEMS))
                .map(term -> codes.of(term, RecordPart.PROBLEMS))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow()
                .getFirst()
                .entry();
    }
}
