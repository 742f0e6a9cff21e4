package org.footbridge.hook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.card.Moment;
import org.footbridge.card.Moment.Ordering.Step;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.facts.FhirId;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.NewEntries;
import org.footbridge.record.RepeatedKeys;
import org.footbridge.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The draft orders of a call of {@code order-select} or {@code order-sign}. Drafts come without what a stored resource
 * has: type, status, intent, id, date and subject may all be missing, and what is no social prescribing is passed over.
 */
final class DraftOrders {

    static final String DRAFT_ORDERS = "draftOrders";

    private static final int MOST = 50;
    private static final String SELECTIONS = "selections";
    private static final String RESOURCE_TYPE = "resourceType";
    private static final String SERVICE_REQUEST = "ServiceRequest";
    private static final String ID = "id";

    /** A selection may name the version of a draft. */
    private static final Pattern VERSION = Pattern.compile("/_history/" + FhirId.REGEX + "$");

    private DraftOrders() {}

    /** Reads the drafts at that step of an order. */
    static CallMoment.Reader at(Step step) {
        return (request, today, isReferral) -> read(step, request, today, isReferral);
    }

    private static CallMoment read(Step step, CdsRequest request, LocalDate today, Predicate<JsonNode> isReferral) {
        var orders = new ArrayList<BundleEntry>();
        var drafts = new HashMap<String, JsonNode>();
        entries(request, step)
                .filter(entry -> isReferral.test(entry.resource()) || mayBeReferral(entry))
                .forEach(entry -> {
                    var order = new BundleEntry(
                            entry.fullUrl().isEmpty() ? "new-order-" + orders.size() : entry.fullUrl(),
                            asDraft(entry.resource(), today));
                    orders.add(order);
                    // Nothing can be written back to a draft that has no id.
                    if (FhirId.matches(entry.resource().path(ID).stringValue(""))) {
                        drafts.put(order.source(), entry.resource());
                    }
                });
        checkNumber(DRAFT_ORDERS, orders.size());
        var sources = orders.stream().map(BundleEntry::source).collect(Collectors.toSet());
        return new CallMoment(new Moment.Ordering(step, sources, drafts), NewEntries.ofOrders(orders));
    }

    /** Of two codes one may be a referral's: the order is taken along, and found to be unreadable. */
    private static boolean mayBeReferral(BundleEntry entry) {
        return RepeatedKeys.isOf(entry.resource().path("code"));
    }

    /** Each order is checked by itself; who sends more does not order for one patient. */
    static void checkNumber(String field, int orders) {
        if (orders > MOST) {
            throw Refused.badField("context." + field, "Send at most " + MOST + " social prescribing referrals");
        }
    }

    private static ObjectNode asDraft(JsonNode resource, LocalDate today) {
        var order = ((ObjectNode) resource).deepCopy();
        order.put("status", "draft");
        if (!order.has("authoredOn")) {
            order.put("authoredOn", today.toString());
        }
        return order;
    }

    private static Stream<BundleEntry> entries(CdsRequest request, Step step) {
        var selections = step == Step.SELECT ? texts(request.context().get(SELECTIONS)) : List.<String>of();
        var bundle = request.context().get(DRAFT_ORDERS);
        return bundle == null
                ? Stream.empty()
                : bundle.path("entry")
                        .valueStream()
                        .filter(entry -> entry.path("resource").isObject())
                        .map(DraftOrders::entry)
                        .filter(entry -> entry.type().equals(SERVICE_REQUEST))
                        .filter(entry -> selections.isEmpty() || isSelected(entry, selections));
    }

    /** A draft that names no type and has a code is taken for what is ordered here. */
    private static BundleEntry entry(JsonNode entry) {
        var resource = (ObjectNode) entry.path("resource");
        if (!resource.path(RESOURCE_TYPE).isString() && resource.has("code")) {
            resource = resource.deepCopy().put(RESOURCE_TYPE, SERVICE_REQUEST);
        }
        return new BundleEntry(entry.path("fullUrl").stringValue(""), resource);
    }

    /** A draft that has no name may be the one that is selected. */
    private static boolean isSelected(BundleEntry entry, List<String> selections) {
        var id = entry.resource().path(ID).stringValue("");
        return (id.isEmpty() && entry.fullUrl().isEmpty())
                || selections.stream()
                        .anyMatch(selection -> selection.equals(entry.source())
                                || selection.equals(entry.fullUrl())
                                || (!id.isEmpty() && (selection.equals(id) || selection.endsWith("/" + id))));
    }

    private static List<String> texts(@Nullable JsonNode array) {
        return array == null
                ? List.of()
                : array.valueStream()
                        .map(text -> VERSION.matcher(text.stringValue("")).replaceFirst(""))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
