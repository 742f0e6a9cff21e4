package org.footbridge.chart;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.jspecify.annotations.Nullable;

/** Gathers what one record says, in an order that does not depend on the order of reading. */
final class FactsBuilder {

    private static final Comparator<PartialDate> IN_TIME = comparing(PartialDate::earliest)
            .thenComparing(PartialDate::latest)
            .thenComparing(PartialDate::at, nullsFirst(naturalOrder()));

    private static final Comparator<Observation> IN_ORDER = comparing(Observation::term)
            .thenComparing(Observation::source)
            .thenComparing(Observation::when, nullsFirst(IN_TIME))
            .thenComparing(observation -> observation.value().inWords());

    private final Set<Observation> observations = new TreeSet<>(IN_ORDER);
    private final Map<RecordPart, Map<Cause, Set<String>>> unread = new EnumMap<>(RecordPart.class);
    private final Set<String> notUnderstood = new HashSet<>();

    void observe(String term, ObservedValue value, @Nullable PartialDate when, String source) {
        observations.add(new Observation(term, value, when, source));
    }

    void unread(RecordPart part, Cause cause, Set<String> terms) {
        unread.computeIfAbsent(part, it -> new EnumMap<>(Cause.class))
                .computeIfAbsent(cause, it -> new TreeSet<>())
                .addAll(terms);
    }

    /** An entry counts once, however much of it cannot be understood. */
    void notUnderstood(String source) {
        notUnderstood.add(source);
    }

    int notUnderstood() {
        return notUnderstood.size();
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    List<Unread> unread() {
        return unread.entrySet().stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(cause -> new Unread(part.getKey(), cause.getKey(), cause.getValue())))
                .toList();
    }
}
