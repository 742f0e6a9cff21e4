package org.footbridge.bench.peer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.TriggerDefinition.TriggerType;
import org.hl7.fhir.r4.model.ValueSet;

/** The eight rules as FHIR knowledge: expanded value sets, the CQL library, and a PlanDefinition with an action a rule. */
final class Knowledge {

    static final String PLAN = "social-prescribing";
    static final String LIBRARY = "SocialPrescribing";
    static final String VERSION = "1.0.0";

    private static final String BASE = "http://example.org/";
    private static final String SNOMED = "http://snomed.info/sct";

    static final Map<String, Set<String>> VALUE_SETS = new TreeMap<>(Map.of(
            "isolation", Set.of("422650009", "267076002"),
            "debt", Set.of("160932005", "422862008"),
            "housing", Set.of("105531004", "32911000"),
            "inactive", Set.of("228447005", "40979000"),
            "cardiometabolic", Set.of("59621000", "38341003", "44054006"),
            "unstable-angina", Set.of("4557003"),
            "depression", Set.of("35489007", "370143000"),
            "lives-alone", Set.of("105529008")));

    static final List<Rule> RULES = List.of(
            new Rule("A Isolation", "Offer a community group", false),
            new Rule("B Debt", "Offer debt advice", false),
            new Rule("C Housing", "Offer housing advice", false),
            new Rule("D Exercise", "Offer exercise referral", false),
            new Rule("E Books", "Offer books on prescription", false),
            new Rule("F Befriend", "Offer befriending", false),
            new Rule("G Link Worker", "No link worker contact on file", true),
            new Rule("H Stalled", "Social prescribing referral has stalled", true));

    private Knowledge() {}

    /** A rule: the CQL expression that decides it, and the card that it makes. */
    record Rule(String expression, String title, boolean urgent) {}

    static String urlOf(String valueSet) {
        return BASE + "ValueSet/" + valueSet;
    }

    static Bundle bundle() throws IOException {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        VALUE_SETS.forEach((name, codes) -> bundle.addEntry().setResource(valueSet(name, codes)));
        bundle.addEntry().setResource(library());
        bundle.addEntry().setResource(plan());
        return bundle;
    }

    private static ValueSet valueSet(String name, Set<String> codes) {
        var set = new ValueSet().setUrl(urlOf(name)).setVersion(VERSION).setStatus(PublicationStatus.ACTIVE);
        set.setId(new IdType("ValueSet", name));
        var included = set.getCompose().addInclude().setSystem(SNOMED);
        var expansion = set.getExpansion().setTimestampElement(new DateTimeType("2026-01-01"));
        codes.stream().sorted().forEach(code -> {
            included.addConcept().setCode(code);
            expansion.addContains().setSystem(SNOMED).setCode(code);
        });
        return set;
    }

    private static Library library() throws IOException {
        var library = new Library()
                .setUrl(BASE + "Library/" + LIBRARY)
                .setVersion(VERSION)
                .setName(LIBRARY)
                .setStatus(PublicationStatus.ACTIVE);
        library.setId(new IdType("Library", LIBRARY));
        library.getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/library-type")
                .setCode("logic-library");
        try (var cql = Knowledge.class.getResourceAsStream("/SocialPrescribing.cql")) {
            if (cql == null) {
                throw new IOException("SocialPrescribing.cql is missing");
            }
            library.addContent().setContentType("text/cql").setData(cql.readAllBytes());
        }
        return library;
    }

    private static PlanDefinition plan() {
        var plan = new PlanDefinition()
                .setUrl(BASE + "PlanDefinition/" + PLAN)
                .setVersion(VERSION)
                .setName("SocialPrescribing")
                .setStatus(PublicationStatus.ACTIVE)
                .addLibrary(BASE + "Library/" + LIBRARY);
        plan.setId(new IdType("PlanDefinition", PLAN));
        RULES.forEach(rule -> {
            var action = plan.addAction()
                    .setTitle(rule.title())
                    .setDescription(rule.title() + ". Rule " + rule.expression() + ".")
                    .setPriority(rule.urgent() ? RequestPriority.URGENT : RequestPriority.ROUTINE);
            action.addTrigger().setType(TriggerType.NAMEDEVENT).setName("patient-view");
            action.addDocumentation().setType(RelatedArtifactType.DOCUMENTATION).setDisplay("Social prescribing rules");
            action.addCondition()
                    .setKind(ActionConditionKind.APPLICABILITY)
                    .setExpression(
                            new Expression().setLanguage("text/cql-identifier").setExpression(rule.expression()));
        });
        return plan;
    }
}
