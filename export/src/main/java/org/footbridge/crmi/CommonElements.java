package org.footbridge.crmi;

import org.footbridge.rulebase.RuleBase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the elements that every resource of an export has, in the order in which FHIR names them. */
final class CommonElements {

    private final RuleBase ruleBase;
    private final CanonicalUrls base;

    CommonElements(RuleBase ruleBase, CanonicalUrls base) {
        this.ruleBase = ruleBase;
        this.base = base;
    }

    ObjectNode resource(String type, String id, String... profiles) {
        var resource = JsonNodeFactory.instance.objectNode();
        resource.put("resourceType", type).put("id", id);
        var claimed = resource.putObject("meta").putArray("profile");
        for (var profile : profiles) {
            claimed.add(profile);
        }
        return resource.put("url", base.of(type, id));
    }

    /** The version is that of the rule base: a row has none of its own. */
    void describe(ObjectNode resource, String name, String title) {
        resource.put("version", ruleBase.about().version()).put("name", name).put("title", title);
    }

    void type(ObjectNode resource, String system, String code) {
        resource.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code);
    }

    /** No date: nobody knows when a row or a value set was last changed, and the day of the export would be another thing. */
    void publish(ObjectNode resource, String status, boolean isApproved, String description) {
        resource.put("status", status)
                .put("experimental", !isApproved || base.isDemonstration())
                .put("publisher", ruleBase.about().publisher())
                .put("description", description);
    }
}
