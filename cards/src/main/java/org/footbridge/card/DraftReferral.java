package org.footbridge.card;

import java.util.List;
import java.util.Optional;
import org.footbridge.rule.ReferralModel;
import org.footbridge.vocabulary.ReferralCode;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes the referral that a suggestion adds to the record: a draft and a proposal, which asks for the social prescribing
 * service and names the route. Only once the person accepts does a clinician make it an order. Its few elements are
 * written as they stand in FHIR's JSON, which halves what the cards of an answer cost; a test has HAPI validate it.
 */
final class DraftReferral {

    /** Our own code system for who takes a referral; nobody exchanges it. */
    private static final String KIND = "https://footbridge.example/CodeSystem/referral-kind";

    private DraftReferral() {}

    /**
     * The draft as FHIR JSON.
     *
     * @param route named in {@code orderDetail.text}, where the chart recognises a draft of ours
     * @param model how the patient gets there: through a link worker, or directly
     * @param needs the needs that it is for, so that the chart knows that they are seen to
     * @param reasons relative references of the observations and problems behind it
     * @param note what the patient has said would suit them; empty where nothing is known
     * @param origin the card that suggests it
     */
    static JsonNode of(
            String route,
            ReferralModel model,
            List<String> needs,
            List<String> reasons,
            String note,
            ResourceOrigin origin,
            Vocabulary vocabulary) {
        boolean linkWorker = model == ReferralModel.LINK_WORKER;
        var draft = JsonNodeFactory.instance.objectNode().put("resourceType", "ServiceRequest");
        origin.identify(draft);
        draft.put("status", "draft").put("intent", "proposal");
        draft.putArray("category")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", KIND)
                .put("code", linkWorker ? "link-worker" : "direct");
        // The national code is for a referral to a link worker; a direct one has a code of its own, or words.
        var code = draft.putObject("code");
        (linkWorker ? linkWorkerReferral(vocabulary) : vocabulary.referralCode(route))
                .ifPresent(asked -> code.putArray("coding")
                        .addObject()
                        .put("system", asked.code().system())
                        .put("code", asked.code().code())
                        .put("display", asked.display()));
        code.put("text", route);
        draft.putArray("orderDetail").addObject().put("text", route);
        draft.putObject("subject").put("reference", origin.context().patient());
        origin.sign(draft);
        // FHIR knows no empty list.
        if (!needs.isEmpty()) {
            var named = draft.putArray("reasonCode");
            needs.forEach(need -> named.addObject().put("text", need));
        }
        if (!reasons.isEmpty()) {
            var cited = draft.putArray("reasonReference");
            reasons.forEach(reason -> cited.addObject().put("reference", reason));
        }
        if (!note.isEmpty()) {
            draft.putArray("note").addObject().put("text", note);
        }
        return draft;
    }

    private static Optional<ReferralCode> linkWorkerReferral(Vocabulary vocabulary) {
        return vocabulary.valueSet(Vocabulary.REFERRAL).entries().stream()
                .findFirst()
                .map(entry -> new ReferralCode(ReferralModel.LINK_WORKER.word(), entry.code(), entry.display()));
    }
}
