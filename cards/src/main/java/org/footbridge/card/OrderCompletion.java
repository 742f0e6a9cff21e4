package org.footbridge.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.footbridge.advice.OrderCheck;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.rulebase.Leaflets.Leaflet;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a draft referral lacks and the record knows. Nothing that stands in the draft is changed.
 *
 * @param completed the whole draft with what is added; null where nothing is
 * @param added what is added, in words
 * @param isWorthACard whether it says why the referral is made or who takes it; the rest is only added where there is a card
 */
record OrderCompletion(@Nullable JsonNode completed, List<String> added, boolean isWorthACard) {

    static final OrderCompletion NONE = new OrderCompletion(null, List.of(), false);

    private static final String REASON = "reasonCode";
    private static final String REASON_REFERENCE = "reasonReference";
    private static final String PERFORMER = "performer";
    private static final String SUPPORTING = "supportingInfo";
    private static final String INSTRUCTION = "patientInstruction";
    private static final String REFERENCE = "reference";

    OrderCompletion {
        added = List.copyOf(added);
    }

    boolean isEmpty() {
        return added.isEmpty();
    }

    /** What can be added to a draft. */
    static OrderCompletion of(OrderCheck order, JsonNode draft, RuleBase ruleBase, CardContext context) {
        var completed = (ObjectNode) draft.deepCopy();
        var added = new ArrayList<WordingKey>();
        if (!draft.has(REASON) && !draft.has(REASON_REFERENCE) && !order.needs().isEmpty()) {
            reasons(order, completed);
            added.add(WordingKey.ORDER_PART_REASON);
        }
        var oneByName = order.reach().oneByName();
        if (!draft.has(PERFORMER) && order.order().kind() == Kind.LINK_WORKER && oneByName.isPresent()) {
            completed.putArray(PERFORMER).addObject().put(REFERENCE, oneByName.get());
            added.add(WordingKey.ORDER_PART_PERFORMER);
        }
        var supporting = FactText.reasons(order.adaptations());
        if (!draft.has(SUPPORTING) && !supporting.isEmpty()) {
            references(completed, SUPPORTING, supporting);
            added.add(WordingKey.ORDER_PART_SUPPORTING_INFORMATION);
        }
        var leaflet = ruleBase.leaflets().of(order.route()).map(Leaflet::whatHappensNext);
        if (!draft.has(INSTRUCTION) && context.mayInstruct() && leaflet.isPresent()) {
            completed.put(INSTRUCTION, leaflet.get());
            added.add(WordingKey.ORDER_PART_INSTRUCTIONS);
        }
        if (added.isEmpty()) {
            return NONE;
        }
        header(completed, context);
        return new OrderCompletion(
                completed,
                added.stream().map(part -> ruleBase.wording().say(part)).toList(),
                added.contains(WordingKey.ORDER_PART_REASON) || added.contains(WordingKey.ORDER_PART_PERFORMER));
    }

    private static void reasons(OrderCheck order, ObjectNode completed) {
        var named = completed.putArray(REASON);
        order.needs().forEach(need -> named.addObject().put("text", need));
        var cited = FactText.reasons(order.suggestedBy());
        if (!cited.isEmpty()) {
            references(completed, REASON_REFERENCE, cited);
        }
    }

    private static void references(ObjectNode completed, String element, List<String> references) {
        var array = completed.putArray(element);
        references.forEach(reference -> array.addObject().put(REFERENCE, reference));
    }

    /** Drafts come without what FHIR asks for; what an update writes is whole. */
    private static void header(ObjectNode completed, CardContext context) {
        completed.put("resourceType", "ServiceRequest");
        putIfAbsent(completed, "status", "draft");
        putIfAbsent(completed, "intent", "order");
        if (!completed.has("subject")) {
            completed.putObject("subject").put(REFERENCE, context.patient());
        }
        if (!completed.has("requester") && context.clinician() != null) {
            completed.putObject("requester").put(REFERENCE, Objects.requireNonNull(context.clinician()));
        }
    }

    private static void putIfAbsent(ObjectNode completed, String element, String value) {
        if (!completed.has(element)) {
            completed.put(element, value);
        }
    }
}
