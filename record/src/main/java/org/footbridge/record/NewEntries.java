package org.footbridge.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call says that the record does not hold yet.
 *
 * @param problems problems that are being added
 * @param orders referrals that are being ordered, which take the place of what the record holds of them
 * @param dispatched the sources of referrals that the record holds and that are being sent
 * @param performer a reference to those who are to take what is being sent; null where the call names nobody
 */
public record NewEntries(
        List<BundleEntry> problems,
        List<BundleEntry> orders,
        Set<String> dispatched,
        @Nullable String performer) {

    public static final NewEntries NONE = new NewEntries(List.of(), List.of(), Set.of(), null);

    public NewEntries {
        problems = List.copyOf(problems);
        orders = List.copyOf(orders);
        dispatched = Set.copyOf(dispatched);
    }

    /** Problems that are being added. */
    public static NewEntries ofProblems(List<BundleEntry> problems) {
        return new NewEntries(problems, List.of(), Set.of(), null);
    }

    /** Referrals that are being chosen or signed. */
    public static NewEntries ofOrders(List<BundleEntry> orders) {
        return new NewEntries(List.of(), orders, Set.of(), null);
    }

    /** Referrals that are being sent. */
    public static NewEntries ofDispatched(Set<String> dispatched, @Nullable String performer) {
        return new NewEntries(List.of(), List.of(), dispatched, performer);
    }

    /** The sources of all referrals that are being ordered. */
    public Set<String> ordered() {
        var sources = new HashSet<>(dispatched);
        orders.forEach(order -> sources.add(order.source()));
        return sources;
    }

    /** The referrals of a record together with what this says of them. */
    PartRead in(PartRead referrals) {
        if (orders.isEmpty() && dispatched.isEmpty()) {
            return referrals;
        }
        var brought = orders.stream().map(BundleEntry::source).toList();
        return new PartRead(
                        referrals.entries().stream()
                                .filter(entry -> !brought.contains(entry.source()))
                                .map(this::sent)
                                .toList(),
                        referrals.failures())
                .with(orders);
    }

    private BundleEntry sent(BundleEntry entry) {
        if (performer == null
                || !dispatched.contains(entry.source())
                || !(entry.resource() instanceof ObjectNode held)) {
            return entry;
        }
        var sent = held.deepCopy();
        sent.putArray("performer").addObject().put("reference", performer);
        return new BundleEntry(entry.fullUrl(), sent);
    }
}
