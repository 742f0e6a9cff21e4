package org.footbridge.hook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.card.Moment;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.NewEntries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The problems that a call of {@code problem-list-item-create} adds. */
final class NewProblems {

    static final String CONDITIONS = "conditions";

    private NewProblems() {}

    /** Some clients have written the problems to the record already when they call. */
    static CallMoment read(CdsRequest request, LocalDate today) {
        var problems = problems(request, today);
        var written = conditions(request).map(condition -> new BundleEntry("", condition));
        Set<String> entries = Stream.concat(problems.stream(), written)
                .map(BundleEntry::source)
                .collect(Collectors.toUnmodifiableSet());
        return new CallMoment(new Moment.ProblemAdded(entries), NewEntries.ofProblems(problems));
    }

    /** They have no date but today's where the client gives none, and no id that anything could refer to. */
    private static List<BundleEntry> problems(CdsRequest request, LocalDate today) {
        var problems = new ArrayList<BundleEntry>();
        conditions(request).forEach(condition -> {
            var problem = condition.deepCopy();
            problem.remove("id");
            if (!isDated(problem)) {
                problem.put("recordedDate", today.toString());
            }
            problems.add(new BundleEntry("new-problem-" + problems.size(), problem));
        });
        return problems;
    }

    private static boolean isDated(ObjectNode condition) {
        return condition.propertyNames().stream()
                .anyMatch(name -> name.equals("recordedDate") || name.startsWith("onset"));
    }

    private static Stream<ObjectNode> conditions(CdsRequest request) {
        var bundle = request.context().get(CONDITIONS);
        return bundle == null
                ? Stream.empty()
                : bundle.path("entry")
                        .valueStream()
                        .map(entry -> entry.path("resource"))
                        .filter(resource ->
                                resource.path("resourceType").stringValue("").equals("Condition"))
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast);
    }
}
