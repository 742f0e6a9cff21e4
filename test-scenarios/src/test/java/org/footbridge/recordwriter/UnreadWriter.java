package org.footbridge.recordwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordwriter.entry.TermCodes;
import org.footbridge.recordwriter.entry.TermCodes.Said;
import org.footbridge.recordwriter.entry.UnsupportedFact;
import org.footbridge.recordwriter.entry.WriterContext;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What could not be read, as its cause would have it: a part that is refused, or an entry that is of no use. */
final class UnreadWriter {

    private static final Set<Says> STATEMENTS = Set.of(Says.YES, Says.NO);
    private static final Set<Says> ANSWERABLE = Set.of(Says.YES, Says.NO, Says.NUMBER, Says.QUESTION);

    private final WriterContext context;
    private final List<Unread> readable = new ArrayList<>();
    private int spoilt;

    UnreadWriter(WriterContext context) {
        this.context = context;
    }

    /** What the door will find that it cannot read. */
    List<Unread> readable() {
        return List.copyOf(readable);
    }

    /** How many entries nobody can use. */
    int notUnderstood() {
        return spoilt;
    }

    void write(Unread unread) {
        if (unread.part() == RecordPart.LINK_WORKERS && unread.terms().isEmpty()) {
            // This is what single link workers leave unread, who are refused where they are written.
            return;
        }
        switch (unread.cause()) {
            case REFUSED -> refuse(unread);
            case UNREADABLE ->
                new TreeSet<>(unread.terms())
                        .forEach(term ->
                                spoil(unread.part(), context.vocabulary().term(term)));
            case TOO_SLOW, BUSY, NOT_GIVEN ->
                throw new IllegalArgumentException(
                        "no record says by itself that it was " + unread.cause().word());
        }
    }

    private void refuse(Unread unread) {
        if (unread.part() == RecordPart.PATIENT || unread.part() == RecordPart.LINK_WORKERS) {
            throw new IllegalArgumentException(
                    "no scenario says that all was refused of: " + unread.part().word());
        }
        context.sheet().refuseOrGiveInPart(FhirRecord.type(unread.part()));
        readable.add(unread);
    }

    private void spoil(RecordPart part, Term term) {
        switch (part) {
            case PATIENT -> {
                context.patient().spoil(term.name());
                readable.add(new Unread(part, Cause.UNREADABLE, Set.of(term.name())));
            }
            case PROBLEMS ->
                spoil(part, term, STATEMENTS, code -> context.problems().unreadable(TermCodes.concept(code.entry())));
            case MEASUREMENTS ->
                spoil(part, term, ANSWERABLE, code -> context.measurements().unreadable(term, code.entry()));
            case PROCEDURES ->
                spoil(part, term, STATEMENTS, code -> context.procedures().unreadable(TermCodes.concept(code.entry())));
            case REFERRALS, CARE_TEAMS, LINK_WORKERS, PREFERENCES ->
                throw new IllegalArgumentException("no scenario says of itself what the pathway says: " + term.name());
            case TASKS, COMMUNICATIONS, ENCOUNTERS, APPOINTMENTS, CONSENTS ->
                throw new IllegalArgumentException(
                        "one entry leaves more unread than this; write could not be read: " + part.word());
        }
    }

    /** Takes a code that says nothing else, where there is one: what else it says would be unread, too. */
    private void spoil(RecordPart part, Term term, Set<Says> says, Consumer<Said> write) {
        var usable = context.codes().of(term, part).stream()
                .filter(code -> says.contains(code.says()))
                .toList();
        if (usable.isEmpty()) {
            spoilWords(part, term);
            return;
        }
        var plain = usable.stream().filter(code -> code.others().isEmpty()).toList();
        var code = context.turns().next("unreadable " + term.name(), plain.isEmpty() ? usable : plain);
        write.accept(code);
        found(part, term, code.others());
    }

    /** Takes words that may mean the term, in a part whose entries can be spoilt whatever they say. */
    private void spoilWords(RecordPart part, Term term) {
        var words = part == RecordPart.MEASUREMENTS ? Optional.<String>empty() : context.inWords(term.name());
        if (words.isEmpty()) {
            context.sheet().notCarried(term.name(), UnsupportedFact.Reason.NO_ENTRY_SAYS_IT);
            return;
        }
        var concept = new CodeableConcept().setText(words.get());
        if (part == RecordPart.PROBLEMS) {
            context.problems().unreadable(concept);
        } else {
            context.procedures().unreadable(concept);
        }
        found(part, term, Set.of());
    }

    private void found(RecordPart part, Term term, Set<CodeMeaning> others) {
        spoilt++;
        readable.add(new Unread(part, Cause.UNREADABLE, Set.of(term.name())));
        others.stream().map(CodeMeaning::term).forEach(other -> {
            readable.add(new Unread(part, Cause.UNREADABLE, Set.of(other)));
            context.sheet().notCarried(other, UnsupportedFact.Reason.ITS_CODE_SAYS_MORE);
        });
    }
}
