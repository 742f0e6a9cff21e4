package org.footbridge.hook;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.card.Moment;
import org.footbridge.card.Moment.Ordering.Step;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.facts.FhirId;
import org.footbridge.record.NewEntries;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The orders that a call of {@code order-dispatch} sends, in both shapes that the hook has had, and to whom. */
final class DispatchedOrders {

    static final String DISPATCHED_ORDERS = "dispatchedOrders";

    /** In version 1.0 of the hook one order stands by itself. */
    static final String ORDER = "order";

    /** A reference may name a version; the record holds the latest. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:.*/)?(ServiceRequest/" + FhirId.REGEX + ")(?:/_history/" + FhirId.REGEX + ")?");

    private DispatchedOrders() {}

    static CallMoment read(CdsRequest request) {
        Set<String> orders = Stream.of(DISPATCHED_ORDERS, ORDER)
                .flatMap(field -> references(request.context().get(field)))
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(matched -> matched.group(1))
                .collect(Collectors.toUnmodifiableSet());
        DraftOrders.checkNumber(DISPATCHED_ORDERS, orders.size());
        var performer =
                references(request.context().get("performer")).findFirst().orElse(null);
        return new CallMoment(
                new Moment.Ordering(Step.DISPATCH, orders, Map.of()), NewEntries.ofDispatched(orders, performer));
    }

    /** Text, an object with a reference, or a list of either. */
    private static Stream<String> references(@Nullable JsonNode node) {
        if (node == null) {
            return Stream.empty();
        }
        var each = node.isArray() ? node.valueStream() : Stream.of(node);
        return each.map(one -> one.isObject() ? one.path("reference") : one)
                .map(one -> one.stringValue(""))
                .filter(text -> !text.isEmpty());
    }
}
