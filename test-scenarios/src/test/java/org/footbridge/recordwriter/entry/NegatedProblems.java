package org.footbridge.recordwriter.entry;

import java.util.List;
import java.util.Optional;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;

/** What a no means for a problem where no code can say no: it ends an earlier yes, or stands alone. */
final class NegatedProblems {

    private final List<Observation> stated;

    NegatedProblems(List<Observation> stated) {
        this.stated = stated;
    }

    /** When a problem ended: at the first later no, where the latest entry decides. */
    Optional<PartialDate> endOf(Observation yes, Term term) {
        if (yes.value().equals(ObservedValue.no()) || term.counts() == Counts.ANY) {
            return Optional.empty();
        }
        return stated.stream()
                .filter(other ->
                        other.term().equals(term.name()) && other.value().equals(ObservedValue.no()))
                .flatMap(no -> Optional.ofNullable(no.when()).stream())
                .filter(when -> yes.when() != null && when.isAfter(yes.when()))
                .min(PartialDate.LATEST_FIRST.reversed());
    }

    /** The place of a yes that this no ends; empty where it ends none. */
    Optional<Integer> endedBy(Observation no, Term term) {
        for (int i = 0; i < stated.size(); i++) {
            var other = stated.get(i);
            boolean same = other.term().equals(term.name());
            if (same && endOf(other, term).filter(end -> end.equals(no.when())).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
