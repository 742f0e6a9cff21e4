package org.footbridge.chart;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Part;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.facts.Value;
import org.footbridge.facts.When;
import org.jspecify.annotations.Nullable;

/** Gathers what one record says, in an order that does not depend on the order of reading. */
final class Findings {

    private static final Comparator<When> IN_TIME =
            comparing(When::earliest).thenComparing(When::latest).thenComparing(When::at, nullsFirst(naturalOrder()));

    private static final Comparator<Observation> IN_ORDER = comparing(Observation::term)
            .thenComparing(Observation::source)
            .thenComparing(Observation::when, nullsFirst(IN_TIME))
            .thenComparing(observation -> observation.value().inWords());

    private final Set<Observation> observations = new TreeSet<>(IN_ORDER);
    private final Map<Part, Map<Cause, Set<String>>> unread = new EnumMap<>(Part.class);

    void observe(String term, Value value, @Nullable When when, String source) {
        observations.add(new Observation(term, value, when, source));
    }

    void unread(Part part, Cause cause, Set<String> terms) {
        unread.computeIfAbsent(part, it -> new EnumMap<>(Cause.class))
                .computeIfAbsent(cause, it -> new TreeSet<>())
                .addAll(terms);
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
