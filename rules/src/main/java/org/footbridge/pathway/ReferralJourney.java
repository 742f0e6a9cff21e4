package org.footbridge.pathway;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;

/**
 * How far one referral has come, as a person follows it.
 *
 * @param referral the referral
 * @param steps what has been, what is broken, and what is still to come, in this order
 */
public record ReferralJourney(Referral referral, List<Step> steps) {

    /**
     * One step.
     *
     * @param stop which one
     * @param state how it stands
     * @param when when it was, where that is recorded
     * @param obstacles terms that say why it is broken
     */
    public record Step(Stop stop, State state, Optional<PartialDate> when, List<String> obstacles) {
        public Step {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** The stops of every referral. */
    public enum Stop {
        SENT,
        LINK_WORKER,
        CLOSED
    }

    /** How a stop stands. Not known is neither done nor broken. */
    public enum State {
        DONE,
        BROKEN,
        NOT_KNOWN,
        TO_COME
    }

    public ReferralJourney {
        steps = List.copyOf(steps);
    }

    /** Every referral of a person, the one that was written last first; those without a date come last. */
    public static List<ReferralJourney> of(PatientFacts facts, PathwayObservations observed) {
        return facts.pathway().referrals().stream()
                .sorted(Comparator.comparing(Referral::authored, Comparator.nullsLast(PartialDate.LATEST_FIRST))
                        .thenComparing(Referral::source))
                .map(referral -> new ReferralJourney(
                        referral,
                        steps(referral, observed).stream()
                                .filter(step -> step.stop() != Stop.LINK_WORKER || referral.kind() == Kind.LINK_WORKER)
                                .toList()))
                .toList();
    }

    private static List<Step> steps(Referral referral, PathwayObservations observed) {
        var written = Optional.ofNullable(referral.authored());
        return switch (referral.stage()) {
            case DRAFT ->
                List.of(
                        new Step(Stop.SENT, State.TO_COME, written, List.of()),
                        step(Stop.LINK_WORKER, State.TO_COME),
                        step(Stop.CLOSED, State.TO_COME));
            case OPEN ->
                List.of(
                        new Step(Stop.SENT, State.DONE, written, List.of()),
                        linkWorker(referral, observed),
                        step(Stop.CLOSED, State.TO_COME));
            case UNKNOWN ->
                List.of(new Step(Stop.SENT, State.NOT_KNOWN, written, List.of()), step(Stop.CLOSED, State.NOT_KNOWN));
            case CLOSED -> List.of(new Step(Stop.SENT, State.DONE, written, List.of()), step(Stop.CLOSED, State.DONE));
        };
    }

    private static Step linkWorker(Referral referral, PathwayObservations observed) {
        var about = observed.observations().stream()
                .filter(observation -> observation.source().equals(referral.source()))
                .toList();
        var reachable = about.stream()
                .filter(observation -> observation.term().equals(PathwayTerms.REACHABLE))
                .map(Observation::value)
                .findFirst();
        if (reachable.isEmpty()) {
            return step(Stop.LINK_WORKER, State.NOT_KNOWN);
        }
        if (reachable.get().equals(ObservedValue.yes())) {
            return step(Stop.LINK_WORKER, State.DONE);
        }
        var obstacles = about.stream()
                .filter(observation -> observation.value().equals(ObservedValue.yes()))
                .map(Observation::term)
                .filter(PathwayTerms.ABOUT_LINK_WORKER::contains)
                .distinct()
                .sorted()
                .toList();
        return new Step(Stop.LINK_WORKER, State.BROKEN, Optional.empty(), obstacles);
    }

    private static Step step(Stop stop, State state) {
        return new Step(stop, state, Optional.empty(), List.of());
    }
}
