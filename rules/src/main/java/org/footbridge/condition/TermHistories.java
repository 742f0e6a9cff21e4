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

/**
 * One history for every term: the facts as rules see them. Of most terms nothing is recorded, and their histories are made
 * only where somebody asks for them.
 */
public final class TermHistories {

    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final Map<String, TermHistory> known;

    private TermHistories(Vocabulary vocabulary, LocalDate asOf, Map<String, TermHistory> known) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
        this.known = known;
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
        var recorded = observations.stream()
                .filter(observation -> vocabulary.find(observation.term()).isPresent())
                .collect(Collectors.groupingBy(Observation::term));
        var counting = new HashMap<String, List<Observation>>();
        for (var name : recorded.keySet()) {
            var term = vocabulary.term(name);
            var latest = overruling(overrules.of(term), recorded, asOf);
            for (var observation : current(term, recorded, vocabulary, asOf)) {
                if (!latest.includeLaterThan(observation)) {
                    add(counting, name, observation);
                } else if (observation.value().equals(ObservedValue.yes())
                        && !term.pastAs().isEmpty()) {
                    add(counting, term.pastAs(), as(term.pastAs(), observation));
                }
            }
        }
        var known = new HashMap<String, TermHistory>();
        counting.forEach(
                (name, entries) -> known.put(name, new TermHistory(name, entries, unread.contains(name), asOf)));
        unread.stream()
                .filter(name -> vocabulary.find(name).isPresent())
                .forEach(name -> known.computeIfAbsent(name, it -> new TermHistory(it, List.of(), true, asOf)));
        return new TermHistories(vocabulary, asOf, known);
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
        var name = observation.term();
        var term = vocabulary.find(name);
        if (term.isEmpty()) {
            return this;
        }
        var histories = new HashMap<>(known);
        histories.put(
                name, new TermHistory(name, List.of(observation), of(term.get()).unread(), asOf));
        return new TermHistories(vocabulary, asOf, histories);
    }

    /** The histories of the terms of which something is recorded, or could not be read; of all others, nothing is. */
    public Collection<TermHistory> known() {
        return known.values();
    }

    /** The history of a term that the vocabulary has. */
    public TermHistory of(Term term) {
        return of(term.name());
    }

    /** The same by the name of the term. */
    public TermHistory of(String term) {
        var history = known.get(term);
        return history == null ? new TermHistory(vocabulary.term(term).name(), List.of(), false, asOf) : history;
    }

    /** Whether something is recorded of a term. */
    public boolean isRecorded(String term) {
        var history = known.get(term);
        return history != null && !history.observations().isEmpty();
    }

    /** What still counts of a status: a later entry of another term of its group replaces it. What has no date stays. */
    private static List<Observation> current(
            Term term, Map<String, List<Observation>> recorded, Vocabulary vocabulary, LocalDate asOf) {
        var own = recorded.getOrDefault(term.name(), List.of());
        if (term.supersedes().isEmpty()) {
            return own;
        }
        var replacements = recorded.keySet().stream()
                .map(vocabulary::term)
                .filter(other -> other.supersedes().equals(term.supersedes())
                        && !other.name().equals(term.name()))
                .flatMap(other -> recorded.getOrDefault(other.name(), List.of()).stream())
                .filter(observation -> observation.value().equals(ObservedValue.yes()))
                .toList();
        var latest = LatestDates.of(replacements, asOf);
        return own.stream()
                .filter(observation -> !latest.includeLaterThan(observation))
                .toList();
    }
}
