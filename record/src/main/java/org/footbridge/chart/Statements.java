package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.chart.StatedEntries.Stated;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.DatedBy;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the entries of a part of the record state: that something is so, is not so, is over, or cannot be understood. */
record Statements(Vocabulary vocabulary, RecordPart part, LocalDate asOf, StatedEntries stated, FactsBuilder facts) {

    /** The dates of an entry: the one that counts for a term, or null where there is none. */
    interface Dates extends Function<DatedBy, @Nullable PartialDate> {}

    /** What an entry states by its code alone. */
    void observe(CodedEntry entry, boolean isOver, Dates dates, String source) {
        entry.says().forEach((name, says) -> {
            boolean yes = says.contains(Says.YES);
            boolean no = says.contains(Says.NO);
            if (yes && no) {
                unusable(Set.of(name), dates.apply(DatedBy.LATEST), source);
            } else if (yes) {
                so(name, entry.codes(), isOver, dates, source);
            } else if (no && !isOver) {
                observe(name, ObservedValue.no(), dates, source);
            }
        });
        mayMean(entry, isOver, dates, source);
        if (!isOver) {
            end(entry, dates);
        }
        count(entry, source);
    }

    /** What the words of an entry may mean is so until somebody has read it. */
    void mayMean(CodedEntry entry, boolean isOver, Dates dates, String source) {
        entry.mayMean().forEach(name -> so(name, Set.of(), isOver, dates, source));
    }

    void so(String name, Set<Code> codes, boolean isOver, Dates dates, String source) {
        var term = vocabulary.term(name);
        stated.add(new Stated(
                term, codesOf(term, codes), isOver, dates.apply(term.datedBy()), dates.apply(DatedBy.LATEST), source));
    }

    /** What needs no other entry to be understood: a number, or that something is not so. */
    void observe(String name, ObservedValue value, Dates dates, String source) {
        facts.observe(name, value, dates.apply(vocabulary.term(name).datedBy()), source);
    }

    /** Ends what was so before the day on which the entry says that it ended. */
    void end(CodedEntry entry, Dates dates) {
        stated.end(entry.ends(), dates.apply(DatedBy.ONSET));
    }

    /** Counts an entry that cannot be understood. */
    void count(CodedEntry entry, String source) {
        if (!entry.isUnderstood()) {
            facts.notUnderstood(source);
        }
    }

    /** For an entry about some terms that cannot be used; where no rule asks so far back, it leaves them alone. */
    void unusable(Set<String> terms, @Nullable PartialDate when, String source) {
        facts.notUnderstood(source);
        var asked = new TreeSet<String>();
        terms.stream()
                .filter(name -> !isBeyondEveryRule(vocabulary.term(name), when))
                .forEach(asked::add);
        if (!asked.isEmpty()) {
            facts.unread(part, Cause.UNREADABLE, asked);
        }
    }

    /** For an entry that might have said anything. */
    void unread() {
        facts.unread(part, Cause.UNREADABLE, vocabulary.termsReadFrom(part));
    }

    private boolean isBeyondEveryRule(Term term, @Nullable PartialDate when) {
        var horizon = vocabulary.horizon(term);
        return when != null && horizon.isPresent() && when.latest().isBefore(asOf.minusDays(horizon.getAsInt()));
    }

    private Set<Code> codesOf(Term term, Set<Code> codes) {
        return codes.stream()
                .filter(code -> vocabulary.meanings(code.system(), code.code()).stream()
                        .anyMatch(meaning -> meaning.term().equals(term.name())))
                .collect(Collectors.toSet());
    }
}
