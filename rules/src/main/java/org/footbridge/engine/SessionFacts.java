package org.footbridge.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.condition.TermHistories;
import org.footbridge.condition.TermHistory;

/**
 * What the rules see of one person on one day.
 *
 * @param histories what is recorded of every term
 * @param referred the routes to which a referral is open, or has ended too lately to offer another
 * @param needsReferred the needs for which a referral is open, so that nothing else is offered for them
 * @param readWithCare whether a clinician has said that the entries to read first were read
 */
public record SessionFacts(
        TermHistories histories, Set<String> referred, Set<String> needsReferred, boolean readWithCare) {

    public SessionFacts {
        referred = Set.copyOf(referred);
        needsReferred = Set.copyOf(needsReferred);
    }

    /**
     * The facts, one by one.
     *
     * @param asked the terms of which rules ask something that is recorded
     * @param absent the terms of which rules ask that nothing is recorded, where the rest of what they ask is
     */
    Stream<Object> all(Set<String> asked, Stream<String> absent) {
        Stream<Object> said = readWithCare ? Stream.of(new ReadWithCare()) : Stream.empty();
        return Stream.of(
                        histories.known().stream()
                                .filter(history -> !history.observations().isEmpty() && asked.contains(history.term())),
                        absent.filter(term -> !histories.isRecorded(term)).map(histories::of),
                        histories.known().stream()
                                .filter(TermHistory::unread)
                                .map(history -> new UnreadTerm(history.term())),
                        referred.stream().map(RouteReferred::new),
                        needsReferred.stream().map(NeedReferred::new),
                        said)
                .flatMap(facts -> facts);
    }

    /** The fact that something about a term could not be read. */
    record UnreadTerm(String term) {}

    /** The fact that a route need not be offered now. */
    record RouteReferred(String route) {}

    /** The fact that somebody sees to a need already. */
    record NeedReferred(String need) {}

    /** The fact that the entries to read first were read. */
    record ReadWithCare() {}
}
