package org.footbridge.pathway;

import java.util.List;
import java.util.Set;
import org.footbridge.facts.Observation;

/**
 * What the pathway rules derive, in vocabulary terms.
 *
 * @param observations the derived observations
 * @param unread derived terms that could not be checked, which is not the same as a break in the pathway
 */
public record PathwayObservations(List<Observation> observations, Set<String> unread) {
    public PathwayObservations {
        observations = List.copyOf(observations);
        unread = Set.copyOf(unread);
    }
}
