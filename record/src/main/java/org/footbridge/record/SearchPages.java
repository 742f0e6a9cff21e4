package org.footbridge.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.OperationOutcomeReader;
import tools.jackson.databind.JsonNode;

/**
 * Collects one part of the record, page by page. What has come so far can be taken at any time, by another thread too:
 * when time runs out, the pages already read still count.
 */
final class SearchPages {

    private final int pageLimit;
    private final String type;
    private final Function<List<BundleEntry>, RecordReferences> references;
    private final List<BundleEntry> entries = new ArrayList<>();
    private final Set<Cause> failures = EnumSet.noneOf(Cause.class);

    /**
     * The pages of one search.
     *
     * @param type of the resources that match
     * @param references how the references of a page with these entries are taken
     */
    SearchPages(int pageLimit, String type, Function<List<BundleEntry>, RecordReferences> references) {
        this.pageLimit = pageLimit;
        this.type = type;
        this.references = references;
    }

    synchronized void fail(Cause cause) {
        failures.add(cause);
    }

    synchronized void replaceBy(PartRead better) {
        entries.clear();
        entries.addAll(better.entries());
        failures.clear();
        failures.addAll(better.failures());
    }

    synchronized PartRead soFar() {
        return new PartRead(entries, failures);
    }

    /** Takes the first answer and follows its further pages. */
    void collect(JsonNode first, Function<String, FhirResponse> follow) {
        var seen = new HashSet<String>();
        var page = first;
        long matches = 0;
        while (true) {
            matches += take(page);
            var link = next(page);
            if (link.isEmpty()) {
                break;
            }
            String next = link.get();
            if (!seen.add(next) || seen.size() >= pageLimit) {
                fail(Cause.UNREADABLE);
                return;
            }
            switch (follow.apply(next)) {
                case FhirResponse.Resource(JsonNode json) -> page = json;
                case FhirResponse.Gone() -> {
                    fail(Cause.UNREADABLE);
                    return;
                }
                case FhirResponse.Failed(var cause, var retryAfter) -> {
                    fail(cause);
                    return;
                }
            }
        }
        // A cut-off or silently thinned answer looks complete except for its total.
        if (matches < first.path("total").asLong(0)) {
            fail(Cause.UNREADABLE);
        }
    }

    /** Returns how many matches the page holds. */
    private synchronized long take(JsonNode page) {
        var whole = new BundleEntry("", page);
        if (whole.type().equals(type)) {
            add(List.of(whole), List.of(whole));
            return 1;
        }
        if (!whole.type().equals("Bundle")) {
            failures.add(Cause.UNREADABLE);
            return 0;
        }
        var all = new ArrayList<BundleEntry>();
        var matches = new ArrayList<BundleEntry>();
        for (JsonNode entry : page.path("entry")) {
            var resource = entry.path("resource");
            String mode = entry.path("search").path("mode").stringValue("match");
            if (OperationOutcomeReader.isOne(resource)) {
                if (!OperationOutcomeReader.isOnlyInformational(resource)) {
                    failures.add(OperationOutcomeReader.cause(resource));
                }
            } else if (!mode.equals("outcome")) {
                if (isUnreadable(resource)) {
                    failures.add(Cause.UNREADABLE);
                }
                var taken = new BundleEntry(entry.path("fullUrl").stringValue(""), resource);
                all.add(taken);
                if (mode.equals("match")) {
                    matches.add(taken);
                }
            }
        }
        add(all, matches);
        if (!isListOrMissing(page.path("entry")) || !isListOrMissing(page.path("link")) || RepeatedKeys.areIn(page)) {
            failures.add(Cause.UNREADABLE);
        }
        return matches.size();
    }

    /**
     * A Bundle in the place of an entry may hold any entries. A key that comes twice may hide anything; what a key of a coded
     * entry hides is said where its code is looked up, since most of them are of no use.
     */
    private static boolean isUnreadable(JsonNode resource) {
        var type = new BundleEntry("", resource).type();
        return type.equals("Bundle")
                || RepeatedKeys.isOf(resource)
                || (!SlicedResource.isOfType(type) && RepeatedKeys.areIn(resource));
    }

    /** An answer that holds a match of another patient did not answer the question: it may lack some of this one's. */
    private void add(List<BundleEntry> all, List<BundleEntry> matches) {
        entries.addAll(all);
        var page = references.apply(all);
        if (matches.stream().filter(match -> match.type().equals(type)).anyMatch(page::isAnothers)) {
            failures.add(Cause.UNREADABLE);
        }
    }

    private static boolean isListOrMissing(JsonNode node) {
        return node.isMissingNode() || node.isArray();
    }

    private static Optional<String> next(JsonNode page) {
        for (JsonNode link : page.path("link")) {
            if ("next".equals(link.path("relation").stringValue(""))) {
                return Optional.of(link.path("url").stringValue(""));
            }
        }
        return Optional.empty();
    }
}
