package org.footbridge.condition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;

/** One history for every term: the facts as rules see them. */
public final class TermHistories {

    private final Map<String, TermHistory> byTerm;

    private TermHistories(Map<String, TermHistory> byTerm) {
        this.byTerm = byTerm;
    }

    /**
     * Gathers what is recorded about every term of the vocabulary.
     *
     * @param asOf the day of the facts
     * @param observations what is recorded, in any order
     * @param unread the terms about which something could not be read
     */
    public static TermHistories of(
            LocalDate asOf, List<Observation> observations, Set<String> unread, Vocabulary vocabulary) {
        var recorded = observations.stream().collect(Collectors.groupingBy(Observation::term));
        var byTerm = new HashMap<String, TermHistory>();
        for (var term : vocabulary.terms()) {
            var current = current(term, recorded, vocabulary, asOf);
            byTerm.put(term.name(), new TermHistory(term.name(), current, unread.contains(term.name()), asOf));
        }
        return new TermHistories(byTerm);
    }

    public Collection<TermHistory> all() {
        return byTerm.values();
    }

    /** The history of a term that the vocabulary has. */
    public TermHistory of(Term term) {
        return Optional.ofNullable(byTerm.get(term.name()))
                .orElseThrow(() -> new IllegalArgumentException("not in the vocabulary: " + term.name()));
    }

    /** What still counts of a status: a later entry of another term of its group replaces it. What has no date stays. */
    private static List<Observation> current(
            Term term, Map<String, List<Observation>> recorded, Vocabulary vocabulary, LocalDate asOf) {
        var own = recorded.getOrDefault(term.name(), List.of());
        if (own.isEmpty() || term.supersedes().isEmpty()) {
            return own;
        }
        var replacements = vocabulary.terms().stream()
                .filter(other -> other.supersedes().equals(term.supersedes()) && !other.equals(term))
                .flatMap(other -> recorded.getOrDefault(other.name(), List.of()).stream())
                .filter(observation -> observation.value().equals(ObservedValue.yes()))
                .toList();
        var latest = LatestDates.of(replacements, asOf);
        return own.stream()
                .filter(observation -> !latest.includeLaterThan(observation))
                .toList();
    }
}
