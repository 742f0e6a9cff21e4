package org.footbridge.condition;

import java.time.LocalDate;
import java.util.ArrayList;
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
     * @param overrules what makes earlier entries past
     */
    public static TermHistories of(
            LocalDate asOf,
            List<Observation> observations,
            Set<String> unread,
            Vocabulary vocabulary,
            Overrules overrules) {
        var recorded = observations.stream().collect(Collectors.groupingBy(Observation::term));
        var counting = new HashMap<String, List<Observation>>();
        for (var term : vocabulary.terms()) {
            if (!recorded.containsKey(term.name())) {
                continue;
            }
            var current = current(term, recorded, vocabulary, asOf);
            var latest = overruling(overrules.of(term), recorded, asOf);
            for (var observation : current) {
                if (!latest.includeLaterThan(observation)) {
                    add(counting, term.name(), observation);
                } else if (observation.value().equals(ObservedValue.yes())
                        && !term.pastAs().isEmpty()) {
                    add(counting, term.pastAs(), as(term.pastAs(), observation));
                }
            }
        }
        var histories = new HashMap<String, TermHistory>(2 * vocabulary.terms().size());
        for (var term : vocabulary.terms()) {
            var name = term.name();
            histories.put(
                    name, new TermHistory(name, counting.getOrDefault(name, List.of()), unread.contains(name), asOf));
        }
        return new TermHistories(histories);
    }

    /** Only what is certainly inside the window of the test overrules, since what it overrules may keep a patient safe. */
    private static LatestDates overruling(
            Optional<RowCondition> overrule, Map<String, List<Observation>> recorded, LocalDate asOf) {
        return LatestDates.of(
                overrule.map(by -> by.met(new TermHistory(
                                by.term().name(),
                                recorded.getOrDefault(by.term().name(), List.of()),
                                false,
                                asOf)))
                        .orElse(List.of()),
                asOf);
    }

    private static void add(Map<String, List<Observation>> counting, String term, Observation observation) {
        counting.computeIfAbsent(term, it -> new ArrayList<>()).add(observation);
    }

    private static Observation as(String term, Observation observation) {
        return new Observation(term, observation.value(), observation.when(), observation.source());
    }

    /** The same histories, with one more observation of a term of which nothing else is recorded. */
    public TermHistories with(Observation observation) {
        var histories = new HashMap<>(byTerm);
        histories.computeIfPresent(
                observation.term(),
                (term, history) -> new TermHistory(term, List.of(observation), history.unread(), history.asOf()));
        return new TermHistories(histories);
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
        if (term.supersedes().isEmpty()) {
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
