package org.footbridge.card;

import org.footbridge.facts.Referral;
import org.footbridge.rule.PathwayTask;
import org.footbridge.rule.PathwayTask.Colleague;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the Task that asks a colleague about a break in the pathway of a referral; a test has HAPI validate it. */
final class ColleagueTask {

    /** Our own code system for the alert that a task is about; nobody exchanges it. */
    private static final String ASKED_ABOUT = "https://footbridge.example/CodeSystem/asked-about";

    private ColleagueTask() {}

    /**
     * The task as FHIR JSON.
     *
     * @param alert the alert about which they are asked; the chart recognises the task by it
     * @param referral the referral that it is about
     * @param origin the card that suggests it
     */
    static JsonNode of(
            String alert, PathwayTask task, Referral referral, ResourceOrigin origin, Vocabulary vocabulary) {
        var resource = JsonNodeFactory.instance.objectNode().put("resourceType", "Task");
        origin.identify(resource);
        resource.put("status", "requested").put("intent", "order");
        var code = resource.putObject("code");
        code.putArray("coding").addObject().put("system", ASKED_ABOUT).put("code", alert);
        code.put("text", alert);
        resource.put("description", task.what());
        resource.putObject("focus").put("reference", referral.source());
        resource.putObject("for").put("reference", origin.context().patient());
        origin.sign(resource);
        var performer = resource.putArray("performerType").addObject();
        if (task.colleague() == Colleague.LINK_WORKER) {
            vocabulary.valueSet(Vocabulary.LINK_WORKER).entries().stream()
                    .findFirst()
                    .ifPresent(entry -> performer
                            .putArray("coding")
                            .addObject()
                            .put("system", entry.code().system())
                            .put("code", entry.code().code())
                            .put("display", entry.display()));
            owner(referral, resource);
        }
        performer.put("text", task.colleague().word());
        return resource;
    }

    /** Where the referral asks one person, that person is asked; where it asks several, nobody knows which. */
    private static void owner(Referral referral, ObjectNode resource) {
        if (referral.performers().size() == 1
                && referral.performers().getFirst().matches("PractitionerRole/[A-Za-z0-9.-]{1,64}")) {
            resource.putObject("owner").put("reference", referral.performers().getFirst());
        }
    }
}
