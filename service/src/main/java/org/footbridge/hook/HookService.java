package org.footbridge.hook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.card.Moment;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.Hook;
import org.footbridge.record.BundleEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CDS service: one for each hook, since some clients tell services apart by their id alone.
 *
 * @param hook the hook that it answers
 * @param title what a client shows of it
 * @param description what it shows, and when
 * @param needed the context fields without which it cannot answer, apart from patient and user
 * @param moment what the clinician is doing, as the cards need to know it
 */
record HookService(
        Hook hook,
        String title,
        String description,
        List<ContextField> needed,
        BiFunction<CdsRequest, List<BundleEntry>, Moment> moment) {

    /** A field of a hook's context. */
    record ContextField(String field, boolean isBundle) {}

    private static final String NO_DECISION = " Advice for the clinician; it decides and changes nothing.";

    private static final ContextField ENCOUNTER = new ContextField("encounterId", false);
    private static final String CONDITIONS = "conditions";

    /** The record of a patient opens. */
    static final HookService PATIENT_VIEW = new HookService(
            Hook.PATIENT_VIEW,
            "Social prescribing",
            "Shows non-medical needs that the record suggests, what may help locally, and referrals that have"
                    + " lost their link worker." + NO_DECISION,
            List.of(),
            (_, _) -> Moment.Visit.RECORD_OPENS);

    private static final List<HookService> ALL = List.of(
            PATIENT_VIEW,
            new HookService(
                    Hook.ENCOUNTER_START,
                    "Social prescribing: a consultation begins",
                    "Shows what is urgent, and which social prescribing referrals have stalled." + NO_DECISION,
                    List.of(ENCOUNTER),
                    (_, _) -> Moment.Visit.CONSULTATION_BEGINS),
            new HookService(
                    Hook.ENCOUNTER_DISCHARGE,
                    "Social prescribing: a consultation ends",
                    "Shows which steps of social prescribing referrals are left open." + NO_DECISION,
                    List.of(ENCOUNTER),
                    (_, _) -> Moment.Visit.CONSULTATION_ENDS),
            new HookService(
                    Hook.PROBLEM_LIST_ITEM_CREATE,
                    "Social prescribing: a problem is added",
                    "Shows what may help with a non-medical need that has just been coded." + NO_DECISION,
                    List.of(new ContextField(CONDITIONS, true)),
                    HookService::problemAdded));

    HookService {
        needed = List.copyOf(needed);
    }

    /** All services, in the order in which discovery lists them. */
    static List<HookService> all() {
        return ALL;
    }

    /** The service of that id. */
    static Optional<HookService> find(String id) {
        return ALL.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /** The path segment of the service; permanent, since clients are configured with it. */
    String id() {
        return "social-prescribing-" + hook.word();
    }

    /**
     * The problems that a call adds; none where the hook brings no conditions. They are not in the record yet: they have no date but today's where the client gives
     * none, and no id that anything could refer to.
     */
    List<BundleEntry> newProblems(CdsRequest request, LocalDate today) {
        if (hook != Hook.PROBLEM_LIST_ITEM_CREATE) {
            return List.of();
        }
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

    /** Some clients have written the problem to the record already when they call. */
    private static Moment problemAdded(CdsRequest request, List<BundleEntry> newProblems) {
        var written = conditions(request).map(condition -> new BundleEntry("", condition));
        Set<String> entries = Stream.concat(newProblems.stream(), written)
                .map(BundleEntry::source)
                .collect(Collectors.toUnmodifiableSet());
        return new Moment.ProblemAdded(entries);
    }
}
