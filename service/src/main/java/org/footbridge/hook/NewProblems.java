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
import org.footbridge.record.RepeatedKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The problems that a call of {@code problem-list-item-create} adds. */
final class NewProblems {

    static final String CONDITIONS = "conditions";

    /** In the place of an entry of which nobody can say what it is. */
    private static final ObjectNode UNREADABLE = JsonNodeFactory.instance.objectNode();

    private NewProblems() {}

    /** Some clients have written the problems to the record already when they call. */
    static CallMoment read(CdsRequest request, LocalDate today) {
        var problems = problems(request, today);
        var written =
                resources(request).filter(NewProblems::isCondition).map(condition -> new BundleEntry("", condition));
        Set<String> entries = Stream.concat(problems.stream(), written)
                .map(BundleEntry::source)
                .collect(Collectors.toUnmodifiableSet());
        return new CallMoment(new Moment.ProblemAdded(entries), NewEntries.ofProblems(problems));
    }

    /** What has no type that can be read, or is a Bundle, may be any problem: it could not be read. */
    private static List<BundleEntry> problems(CdsRequest request, LocalDate today) {
        var problems = new ArrayList<BundleEntry>();
        resources(request).filter(NewProblems::mayBeProblem).forEach(resource -> {
            var problem = isCondition(resource) ? newProblem((ObjectNode) resource, today) : UNREADABLE;
            problems.add(new BundleEntry("new-problem-" + problems.size(), problem));
        });
        return problems;
    }

    /** It has no date but today's where the client gives none, and no id that anything could refer to. */
    private static ObjectNode newProblem(ObjectNode condition, LocalDate today) {
        var problem = condition.deepCopy();
        problem.remove("id");
        if (!isDated(problem)) {
            problem.put("recordedDate", today.toString());
        }
        return problem;
    }

    private static boolean isDated(ObjectNode condition) {
        return condition.propertyNames().stream()
                .anyMatch(name -> name.equals("recordedDate") || name.startsWith("onset"));
    }

    private static Stream<JsonNode> resources(CdsRequest request) {
        var bundle = request.context().get(CONDITIONS);
        return bundle == null
                ? Stream.empty()
                : bundle.path("entry")
                        .valueStream()
                        .map(entry -> RepeatedKeys.areIn(entry) ? UNREADABLE : entry.path("resource"))
                        .filter(JsonNode::isObject);
    }

    private static boolean isCondition(JsonNode resource) {
        return type(resource).equals("Condition");
    }

    private static boolean mayBeProblem(JsonNode resource) {
        return isCondition(resource)
                || type(resource).isEmpty()
                || type(resource).equals("Bundle");
    }

    private static String type(JsonNode resource) {
        return resource.path("resourceType").stringValue("");
    }
}
