package org.footbridge.recordwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordwriter.entry.TermCodes.Said;
import org.footbridge.recordwriter.entry.UnsupportedFact;
import org.footbridge.recordwriter.entry.WriterContext;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;

/** What could not be read, as its cause would have it: a part that is refused, or an entry that is of no use. */
final class UnreadWriter {

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
            case PROBLEMS -> {
                var code = code(term, part, Set.of(Says.YES, Says.NO));
                context.problems().unreadable(term, code.entry());
                found(part, term, code);
            }
            case MEASUREMENTS -> {
                var code = code(term, part, Set.of(Says.YES, Says.NO, Says.NUMBER, Says.QUESTION));
                context.measurements().unreadable(term, code.entry());
                found(part, term, code);
            }
            case PROCEDURES -> {
                var code = code(term, part, Set.of(Says.YES, Says.NO));
                context.procedures().unreadable(code.entry());
                found(part, term, code);
            }
            case REFERRALS, CARE_TEAMS, LINK_WORKERS ->
                throw new IllegalArgumentException("no scenario says of itself what the pathway says: " + term.name());
        }
    }

    /** A code that says nothing else, where there is one: what else it says would be unread, too. */
    private Said code(Term term, RecordPart part, Set<Says> says) {
        var usable = context.codes().of(term, part).stream()
                .filter(code -> says.contains(code.says()))
                .toList();
        var plain = usable.stream().filter(code -> code.others().isEmpty()).toList();
        return context.turns().next("unreadable " + term.name(), plain.isEmpty() ? usable : plain);
    }

    private void found(RecordPart part, Term term, Said code) {
        spoilt++;
        readable.add(new Unread(part, Cause.UNREADABLE, Set.of(term.name())));
        code.others().stream().map(CodeMeaning::term).forEach(other -> {
            readable.add(new Unread(part, Cause.UNREADABLE, Set.of(other)));
            context.sheet().notCarried(other, UnsupportedFact.Reason.ITS_CODE_SAYS_MORE);
        });
    }
}
