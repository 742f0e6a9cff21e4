package org.footbridge.governance.use;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.footbridge.feedback.CardUse.Reply;
import org.footbridge.governance.use.RuleUse.Replies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The use of the rules as a FHIR R4 MeasureReport: a group for each rule and version, with a stratum for each month. */
final class UseMeasureReport {
    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private UseMeasureReport() {}

    /**
     * Writes the report.
     *
     * @param measure the address of the page, which says what is counted
     */
    static JsonNode of(List<RuleUse> uses, URI measure, YearMonth from, YearMonth to) {
        var report = JsonNodeFactory.instance.objectNode();
        report.put("resourceType", "MeasureReport")
                .put("status", "complete")
                .put("type", "summary")
                .put("measure", measure.toString());
        report.putObject("period").put("start", from.toString()).put("end", to.toString());
        // FHIR has no empty arrays.
        if (!uses.isEmpty()) {
            var groups = report.putArray("group");
            uses.forEach(use -> group(groups.addObject(), use));
        }
        return report;
    }

    private static void group(ObjectNode group, RuleUse use) {
        text(group, "code", use.ruleId() + " in version " + use.version());
        populations(group, use.all());
        use.reasons().stream()
                .filter(reason -> !reason.cards().isNone())
                .forEach(reason ->
                        population(group.withArray("population"), "", "overridden: " + reason.code(), reason.cards()));
        var stratifier = group.putArray("stratifier").addObject();
        stratifier.putArray("code").addObject().put("text", "month");
        var strata = stratifier.putArray("stratum");
        use.months().forEach(month -> {
            var stratum = strata.addObject();
            text(stratum, "value", month.month().toString());
            populations(stratum, month.replies());
        });
    }

    private static void populations(ObjectNode into, Replies replies) {
        var populations = into.putArray("population");
        population(populations, "denominator", "shown", replies.shown());
        population(populations, "numerator", "accepted", replies.of(Reply.ACCEPTED));
        population(populations, "", "overridden", replies.of(Reply.OVERRIDDEN));
        population(populations, "", "not answered", replies.of(Reply.NOT_ANSWERED));
    }

    private static void population(ArrayNode into, String code, String words, VisibleCount cards) {
        var population = into.addObject();
        var concept = population.putObject("code");
        if (!code.isEmpty()) {
            concept.putArray("coding").addObject().put("system", POPULATION).put("code", code);
        }
        concept.put("text", words);
        if (cards.isHidden()) {
            population
                    .putObject("_count")
                    .putArray("extension")
                    .addObject()
                    .put("url", ABSENT)
                    .put("valueCode", "masked");
        } else {
            population.put("count", cards.rounded());
        }
    }

    private static void text(ObjectNode into, String field, String words) {
        into.putObject(field).put("text", words);
    }
}
