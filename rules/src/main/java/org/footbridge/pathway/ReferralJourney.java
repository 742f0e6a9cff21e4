package org.footbridge.pathway;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.ReferralEvent;

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
     * @param reason why it stands so, in the words of the record; empty where it gives none
     */
    public record Step(Stop stop, State state, Optional<PartialDate> when, List<String> obstacles, String reason) {
        public Step {
            obstacles = List.copyOf(obstacles);
        }

        /** One for which the record gives no reason. */
        Step(Stop stop, State state, Optional<PartialDate> when, List<String> obstacles) {
            this(stop, state, when, obstacles, "");
        }
    }

    /** The stops of every referral. */
    public enum Stop {
        SENT,
        PICKED_UP,
        LINK_WORKER,
        CONTACT,
        SESSIONS,
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
        var events = facts.pathway().events().stream().collect(Collectors.groupingBy(ReferralEvent::referral));
        return facts.pathway().referrals().stream()
                .sorted(Comparator.comparing(Referral::authored, Comparator.nullsLast(PartialDate.LATEST_FIRST))
                        .thenComparing(Referral::source))
                .map(referral -> new ReferralJourney(
                        referral,
                        steps(referral, observed).stream()
                                .filter(step -> step.stop() != Stop.LINK_WORKER || referral.kind() == Kind.LINK_WORKER)
                                .flatMap(step -> withEvents(
                                        step,
                                        ReferralEvents.of(
                                                referral,
                                                events.getOrDefault(referral.source(), List.of()),
                                                facts.asOf())))
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

    /** What has happened stands where it happened on the way: after it was sent, and before it ends. */
    private static Stream<Step> withEvents(Step step, ReferralEvents events) {
        return switch (step.stop()) {
            case SENT -> Stream.concat(Stream.of(step), pickedUp(events).stream());
            case CLOSED ->
                Stream.of(contact(events).stream(), sessions(events).stream(), Stream.of(step))
                        .flatMap(steps -> steps);
            default -> Stream.of(step);
        };
    }

    /** Only where the record says how the service stands to it: most say nothing. */
    private static Optional<Step> pickedUp(ReferralEvents events) {
        return events.standing()
                .map(standing -> new Step(
                        Stop.PICKED_UP,
                        switch (standing.kind()) {
                            case REQUESTED -> State.TO_COME;
                            case FAILED -> State.BROKEN;
                            default -> State.DONE;
                        },
                        Optional.ofNullable(standing.when()),
                        List.of(),
                        standing.reason()));
    }

    private static Optional<Step> contact(ReferralEvents events) {
        return events.hadContact()
                ? Optional.of(new Step(Stop.CONTACT, State.DONE, events.lastContact(), List.of()))
                : Optional.empty();
    }

    private static Optional<Step> sessions(ReferralEvents events) {
        var missed = events.missedInARow();
        if (!missed.isEmpty()) {
            return Optional.of(new Step(
                    Stop.SESSIONS,
                    State.BROKEN,
                    Optional.ofNullable(missed.getLast().when()),
                    List.of()));
        }
        return events.lastAttended()
                .map(came -> new Step(Stop.SESSIONS, State.DONE, Optional.ofNullable(came.when()), List.of()));
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
