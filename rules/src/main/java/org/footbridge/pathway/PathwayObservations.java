package org.footbridge.pathway;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;

/**
 * What the pathway rules derive, in vocabulary terms.
 *
 * @param observations the derived observations
 * @param unread derived terms that could not be checked, which is not the same as a break in the pathway
 */
public record PathwayObservations(List<Observation> observations, Set<String> unread) {

    /** Of a record without referrals. */
    public static final PathwayObservations NONE = new PathwayObservations(List.of(), Set.of());

    public PathwayObservations {
        observations = List.copyOf(observations);
        unread = Set.copyOf(unread);
    }

    /** Both together. */
    public PathwayObservations and(PathwayObservations others) {
        return new PathwayObservations(
                Stream.concat(observations.stream(), others.observations.stream())
                        .toList(),
                Stream.concat(unread.stream(), others.unread.stream()).collect(Collectors.toSet()));
    }
}
