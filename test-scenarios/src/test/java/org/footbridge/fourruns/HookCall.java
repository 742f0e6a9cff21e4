package org.footbridge.fourruns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.footbridge.facts.OrderedReferrals;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordserver.RecordServer;
import org.footbridge.scenario.card.Occasion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of the hook, as a record system makes it on an occasion.
 *
 * @param record the record of the person, which holds what the call brings, too
 * @param occasion when the record system calls
 * @param ordered the referrals that are being ordered
 */
record HookCall(FhirRecord record, Occasion occasion, OrderedReferrals ordered) {

    /** The call as the record opens. */
    HookCall asTheRecordOpens() {
        return new HookCall(record, Occasion.RECORD_OPENS, OrderedReferrals.NONE);
    }

    JsonNode with(Map<String, JsonNode> prefetch) {
        return body(prefetch);
    }

    /** The same, with leave to read the record's server. */
    JsonNode with(Map<String, JsonNode> prefetch, RecordServer.OpenRecord server) {
        var body = body(prefetch);
        body.put("fhirServer", server.base().toString());
        body.putObject("fhirAuthorization")
                .put("access_token", server.token())
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.rs user/*.rs")
                .put("subject", "footbridge");
        return body;
    }

    private ObjectNode body(Map<String, JsonNode> prefetch) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("hook", occasion.hook())
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        var context =
                body.putObject("context").put("userId", "PractitionerRole/gp").put("patientId", record.patientId());
        describe(context);
        prefetch.forEach(body.putObject("prefetch")::set);
        return body;
    }

    private void describe(ObjectNode context) {
        switch (occasion.hook()) {
            case Occasion.ENCOUNTER_START, Occasion.ENCOUNTER_DISCHARGE -> context.put("encounterId", "e-1");
            case Occasion.PROBLEM_LIST_ITEM_CREATE -> context.set("conditions", bundle(occasion.added()));
            case Occasion.APPOINTMENT_BOOK -> context.set("appointments", bundle(List.of()));
            case Occasion.ORDER_SELECT -> {
                ordered.referrals().forEach(context.putArray("selections")::add);
                context.set("draftOrders", bundle(ordered.referrals()));
            }
            case Occasion.ORDER_SIGN -> context.set("draftOrders", bundle(ordered.referrals()));
            case Occasion.ORDER_DISPATCH -> ordered.referrals().forEach(context.putArray("dispatchedOrders")::add);
            default -> {
                // The record that opens brings nothing else.
            }
        }
    }

    private JsonNode bundle(Collection<String> references) {
        var bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
        var entries = bundle.putArray("entry");
        references.stream()
                .sorted()
                .flatMap(reference -> record.find(reference).stream())
                .forEach(resource -> entries.addObject().set("resource", resource));
        return bundle;
    }
}
