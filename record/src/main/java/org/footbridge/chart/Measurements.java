package org.footbridge.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.chart.ObservedAnswers.Codes;
import org.footbridge.chart.ObservedAnswers.Value;
import org.footbridge.chart.Statements.Dates;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term.DatedBy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Observations with their components: measured numbers, scores, and things that an observation states or answers. */
record Measurements(CodeLookup codes, ObservedAnswers answers) {

    private static final Elements ELEMENTS = Elements.of(
            "status",
            "code",
            "subject",
            "effective[x]",
            "issued",
            "value[x]",
            "dataAbsentReason",
            "interpretation",
            "component");

    private static final Set<String> NEVER_SO = Set.of("cancelled", "entered-in-error");

    /** Negative and not detected, in HL7's codes of interpretations. */
    private static final Set<String> NEGATIVE = Set.of("NEG", "ND");

    void read(RecordRead record) {
        for (BundleEntry entry : record.part(RecordPart.MEASUREMENTS).entries()) {
            if (entry.type().isEmpty()) {
                statements().unread();
            } else if (entry.type().equals("Observation")) {
                read(entry, record);
            }
        }
    }

    private void read(BundleEntry entry, RecordRead record) {
        var own = Codes.of(codes, entry);
        var inComponents = new HashMap<Integer, Codes>();
        boolean readable = own.isPresent() && lookUp(entry.components(), inComponents);
        if (!readable) {
            statements().unread();
        } else if (!own.get().isIrrelevant() || !inComponents.isEmpty()) {
            use(
                    entry,
                    own.get(),
                    inComponents,
                    record.references().whose(entry.resource().path("subject")));
        }
    }

    /** Returns whether every component could be looked up. */
    private boolean lookUp(JsonNode components, Map<Integer, Codes> found) {
        if (!(components.isMissingNode() || components.isArray())) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            var component = Codes.ofComponent(codes, components.path(i));
            if (component.isEmpty()) {
                return false;
            }
            if (!component.get().isIrrelevant()) {
                found.put(i, component.get());
            }
        }
        return true;
    }

    private void use(BundleEntry entry, Codes own, Map<Integer, Codes> inComponents, Whose whose) {
        if (whose == Whose.ANOTHERS) {
            return;
        }
        int components = entry.resource().path("component").size();
        var read = FhirResourceReader.read("Observation", entry.resource(), ELEMENTS)
                .filter(it -> it.all("component").size() == components)
                .filter(it -> it.all("component").stream().noneMatch(FhirElement::hasModifierExtension));
        if (read.isEmpty() || whose == Whose.UNCLEAR) {
            var terms = new TreeSet<>(own.terms());
            inComponents.values().forEach(component -> terms.addAll(component.terms()));
            statements().unusable(terms, null, entry.source());
            return;
        }
        var observation = read.get();
        if (!NEVER_SO.contains(observation.text("status"))) {
            observe(observation, own, inComponents, entry.source());
        }
    }

    private void observe(FhirElement observation, Codes own, Map<Integer, Codes> inComponents, String source) {
        Dates dates = datedBy -> date(datedBy, observation);
        answers.observe(
                own.saying(withoutPanels(own, observation, inComponents, source)), value(observation), dates, source);
        var components = observation.all("component");
        inComponents.forEach((index, codes) -> answers.observe(codes, value(components.get(index)), dates, source));
    }

    /** The value of an Observation or of a component. */
    private static Value value(FhirElement element) {
        return new Value(
                element.choice("value").orElse(null),
                element.hasContent("dataAbsentReason"),
                isNegative(element.all("interpretation")));
    }

    private static @Nullable PartialDate date(DatedBy datedBy, FhirElement observation) {
        var effective = FhirDates.ofEvent(observation.choice("effective"));
        var issued = observation.date("issued");
        var date = datedBy == DatedBy.LATEST
                ? Stream.concat(effective.stream(), issued.stream()).min(PartialDate.LATEST_FIRST)
                : effective.or(() -> issued);
        return date.orElse(null);
    }

    private static boolean isNegative(List<FhirElement> interpretations) {
        return interpretations.stream()
                .flatMap(interpretation -> ConceptCoding.of(interpretation).stream())
                .anyMatch(coding -> NEGATIVE.contains(coding.code()));
    }

    /** A panel speaks through its components; a value of its own, such as "120/80" as text, cannot be used. */
    private Map<String, Set<Says>> withoutPanels(
            Codes panel, FhirElement observation, Map<Integer, Codes> inComponents, String source) {
        var own = new HashMap<String, Set<Says>>();
        panel.code().says().forEach((term, says) -> {
            if (!says.equals(Set.of(Says.PANEL))) {
                own.put(term, says);
            } else if (observation
                            .choice("value")
                            .filter(FhirElement::hasContent)
                            .isPresent()
                    && inComponents.values().stream()
                            .noneMatch(component -> component.code().says().containsKey(term))) {
                statements().unusable(Set.of(term), date(DatedBy.LATEST, observation), source);
            }
        });
        return own;
    }

    private Statements statements() {
        return answers.statements();
    }
}
