package org.footbridge.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.condition.TermHistories;

/**
 * What the rules see of one person on one day.
 *
 * @param histories what is recorded of every term
 * @param referred the routes to which a referral is open, or has ended too lately to offer another
 * @param readWithCare whether a clinician has said that the entries to read first were read
 */
public record SessionFacts(TermHistories histories, Set<String> referred, boolean readWithCare) {

    public SessionFacts {
        referred = Set.copyOf(referred);
    }

    /** The facts, one by one. */
    Stream<Object> all() {
        Stream<Object> said = readWithCare ? Stream.of(new ReadWithCare()) : Stream.empty();
        return Stream.of(histories.all().stream(), referred.stream().map(RouteReferred::new), said)
                .flatMap(facts -> facts);
    }

    /** The fact that a route need not be offered now. */
    record RouteReferred(String route) {}

    /** The fact that the entries to read first were read. */
    record ReadWithCare() {}
}
