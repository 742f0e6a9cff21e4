package org.footbridge.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Counts what has happened in the year before a day, as one number of the day on which it happened last. */
final class YearCount {

    private final String term;
    private final LocalDate asOf;
    private final TreeMap<String, PartialDate> counted = new TreeMap<>();

    YearCount(String term, LocalDate asOf) {
        this.term = term;
        this.asOf = asOf;
    }

    /** One of them; without a date, or with one to come, nobody knows whether it was in that year. */
    void add(@Nullable PartialDate when, String source) {
        if (when != null
                && !when.earliest().isBefore(asOf.minusYears(1))
                && !when.earliest().isAfter(asOf)) {
            counted.put(source, when);
        }
    }

    /** States the number, where there is one and the vocabulary knows the term. */
    void observe(Vocabulary vocabulary, FactsBuilder facts) {
        if (counted.isEmpty() || vocabulary.find(term).isEmpty()) {
            return;
        }
        var last = counted.entrySet().stream()
                .max((one, other) -> {
                    int later =
                            one.getValue().latest().compareTo(other.getValue().latest());
                    return later != 0 ? later : other.getKey().compareTo(one.getKey());
                })
                .orElseThrow();
        facts.observe(term, ObservedValue.of(BigDecimal.valueOf(counted.size())), last.getValue(), last.getKey());
    }
}
