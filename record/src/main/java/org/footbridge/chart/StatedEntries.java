package org.footbridge.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Entries that state that something is so, kept until every code that ends earlier entries has been read. What is over
 * counts for the days that its term grants, and is past after them.
 */
final class StatedEntries {

    /**
     * One entry about one term.
     *
     * @param codes the codes that state it; empty where words or a person do
     * @param isOver whether the record itself says that it is over
     * @param when its date as the term counts it
     * @param latest the latest of its dates
     */
    record Stated(
            Term term,
            Set<Code> codes,
            boolean isOver,
            @Nullable PartialDate when,
            @Nullable PartialDate latest,
            String source) {}

    private record End(Set<Code> codes, PartialDate when) {

        /** Whether an entry was certainly not recorded after this. Of an undated entry nobody knows. */
        boolean ends(Stated entry) {
            return entry.when() != null
                    && !entry.codes().isEmpty()
                    && codes.containsAll(entry.codes())
                    && !entry.when().latest().isAfter(when.earliest())
                    && !entry.when().isAfter(when);
        }
    }

    private final List<Stated> entries = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    void add(Stated entry) {
        entries.add(entry);
    }

    /** An end without a date ends nothing, since nobody knows what came before it. */
    void end(Set<Code> codes, @Nullable PartialDate when) {
        if (when != null && !codes.isEmpty()) {
            ends.add(new End(codes, when));
        }
    }

    /** Says what all entries say together. */
    void observe(LocalDate asOf, FactsBuilder facts) {
        for (var entry : entries) {
            var endings =
                    ends.stream().filter(end -> end.ends(entry)).map(End::when).toList();
            if (!entry.isOver() && endings.isEmpty()) {
                facts.observe(entry.term().name(), ObservedValue.yes(), entry.when(), entry.source());
            } else {
                var last = Stream.concat(Stream.ofNullable(entry.latest()), endings.stream())
                        .min(PartialDate.LATEST_FIRST);
                entry.term()
                        .overReadAs(last.orElse(null), asOf)
                        .ifPresent(term -> facts.observe(term, ObservedValue.yes(), last.orElse(null), entry.source()));
            }
        }
    }
}
