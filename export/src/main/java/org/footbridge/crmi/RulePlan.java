package org.footbridge.crmi;

import java.util.List;
import java.util.Optional;
import org.footbridge.condition.ConditionInWords;
import org.footbridge.condition.EvaluationMode;
import org.footbridge.condition.RowCondition;
import org.footbridge.guard.RowApprovals.Approval;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.RowInWords;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.EvidenceEntry;
import org.footbridge.rulebase.EvidenceEntry.Strength;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleBase;
import tools.jackson.databind.node.ObjectNode;

/** Writes a row as a PlanDefinition: an event-condition-action rule whose conditions are the row's own cells. */
final class RulePlan {

    private static final String PROFILE =
            "http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-shareableplandefinition";
    private static final String SAID_OF_IT =
            "The conditions are written in the expression language of Footbridge's own tables (" + CrmiExport.LANGUAGE
                    + "): no engine but Footbridge evaluates it, and this resource cannot be run anywhere else. Each"
                    + " condition also stands in plain words. All of them must hold.";

    private final RuleBase ruleBase;
    private final CanonicalUrls base;
    private final Publication publication;
    private final boolean withNames;
    private final CommonElements elements;

    RulePlan(RuleBase ruleBase, CanonicalUrls base, Publication publication, boolean withNames) {
        this.ruleBase = ruleBase;
        this.base = base;
        this.publication = publication;
        this.withNames = withNames;
        this.elements = new CommonElements(ruleBase, base);
    }

    /**
     * The PlanDefinition of a row.
     *
     * @param row of any status
     * @param approval who approved it as it stands
     * @param valueSets the value sets of the terms that it asks for
     */
    ExportedResource of(Row row, Optional<Approval> approval, List<ExportedResource> valueSets) {
        var plan = elements.resource("PlanDefinition", row.id(), PROFILE);
        plan.putArray("identifier").addObject().put("system", base.ruleIds()).put("value", row.id());
        elements.describe(plan, row.id().replace('-', '_'), title(row));
        elements.type(plan, "http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule");
        boolean isByARole = publication.isByARole(approval);
        elements.publish(plan, publication.status(row.head(), approval), isByARole, description(row, approval));
        plan.putArray("contact").addObject().put("name", row.head().owner());
        plan.put("usage", SAID_OF_IT + " " + reading(row));
        if (isByARole) {
            approval.ifPresent(by -> {
                plan.put("approvalDate", by.date());
                plan.putArray("endorser").addObject().put("name", withNames ? by.who() + ", " + by.role() : by.role());
            });
        }
        related(plan, row, valueSets);
        action(plan, row);
        return new ExportedResource(plan);
    }

    private static String title(Row row) {
        return row.id() + ": " + subject(row);
    }

    private static String subject(Row row) {
        return switch (row) {
            case Row.Needed needed -> needed.need();
            case Row.Withholding withholding -> withholding.reason();
            case Routed routed -> routed.need() + ", " + routed.route();
            case Row.Alerting alerting -> alerting.notice().summary();
        };
    }

    private String description(Row row, Optional<Approval> approval) {
        var head = row.head();
        return "When " + String.join(", and ", RowInWords.plain().when(row)) + ": "
                + RowInWords.plain().outcome(row)
                + "\n\nLimitation: " + ruleBase.evidenceOf(row).limitation()
                + "\n\nOwner: " + head.owner() + ". To be reviewed by " + head.reviewBy() + ". Status in its table: "
                + head.status().word() + ". "
                + (withNames ? publication.inWords(approval) : publication.inWordsByRole(approval));
    }

    private static String reading(Row row) {
        return row.reading() == EvaluationMode.STRICT
                ? "Read strictly: what could not be read, or has no date where a window is asked for, does not hold."
                : "Read cautiously: what has no date may lie inside a window, and any of several latest entries counts.";
    }

    private void related(ObjectNode plan, Row row, List<ExportedResource> valueSets) {
        var evidence = ruleBase.evidenceOf(row);
        var related = plan.putArray("relatedArtifact");
        related.addObject()
                .put("type", "justification")
                .put("label", row.head().evidence())
                .put("display", strength(evidence) + " Limitation: " + evidence.limitation())
                .put("citation", evidence.source());
        valueSets.forEach(valueSet -> related.addObject()
                .put("type", "depends-on")
                .put("display", valueSet.title())
                .put("resource", valueSet.versioned()));
    }

    private static String strength(EvidenceEntry evidence) {
        return evidence.strength() == Strength.BASIS
                ? "A basis, and no study of an effect."
                : "Strength of the evidence: " + evidence.strength().word() + ".";
    }

    private static void action(ObjectNode plan, Row row) {
        var action = plan.putArray("action").addObject();
        action.put("title", Layer.of(row).title());
        action.put("description", Sentence.capitalised(RowInWords.plain().outcome(row)));
        var conditions = action.putArray("condition");
        if (row instanceof Routed routed) {
            condition(conditions.addObject(), "need " + routed.need(), "there is the need " + routed.need());
        }
        row.conditions().forEach(asked -> condition(conditions.addObject(), text(asked), ConditionInWords.of(asked)));
        if (conditions.isEmpty()) {
            action.remove("condition");
        }
    }

    /** The term and the cell, as they stand in the table. */
    static String text(RowCondition asked) {
        return asked.inWords();
    }

    private static void condition(ObjectNode condition, String text, String inWords) {
        condition.put("kind", "applicability");
        condition
                .putObject("expression")
                .put("description", inWords)
                .put("language", CrmiExport.LANGUAGE)
                .put("expression", text);
    }
}
