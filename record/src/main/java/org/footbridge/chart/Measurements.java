package org.footbridge.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Observations with their components: measured numbers, scores, and things that an observation states or answers. */
record Measurements(
        FhirParser model,
        Vocabulary vocabulary,
        CodeLookup codes,
        ObservationValues answers,
        Statements statements,
        FactsBuilder facts) {

    private static final Set<String> ELEMENTS = Set.of(
            "status",
            "code",
            "subject",
            "effective[x]",
            "issued",
            "value[x]",
            "dataAbsentReason",
            "interpretation",
            "component");

    /** Negative and not detected, in HL7's codes of interpretations. */
    private static final Set<String> NEGATIVE = Set.of("NEG", "ND");

    void read(RecordRead record) {
        for (BundleEntry entry : record.part(RecordPart.MEASUREMENTS).entries()) {
            if (entry.type().isEmpty()) {
                unread(vocabulary.termsReadFrom(RecordPart.MEASUREMENTS));
            } else if (entry.type().equals("Observation")) {
                read(entry, record);
            }
        }
    }

    /** What an Observation, or a component of it, says: by its code, and by its coded value alone. */
    private record Meanings(Map<String, Set<Says>> code, Map<String, Set<Says>> answer) {

        boolean isEmpty() {
            return code.isEmpty() && answer.isEmpty();
        }

        Set<String> terms() {
            var terms = new TreeSet<>(code.keySet());
            terms.addAll(answer.keySet());
            return terms;
        }
    }

    private void read(BundleEntry entry, RecordRead record) {
        var own = lookUp(entry.resource());
        var inComponents = new HashMap<Integer, Meanings>();
        boolean readable = own.isPresent() && lookUp(entry.resource().path("component"), inComponents);
        if (!readable) {
            unread(vocabulary.termsReadFrom(RecordPart.MEASUREMENTS));
        } else if (!own.get().isEmpty() || !inComponents.isEmpty()) {
            use(
                    entry,
                    own.get(),
                    inComponents,
                    record.references().whose(entry.resource().path("subject")));
        }
    }

    private Optional<Meanings> lookUp(JsonNode element) {
        var question = element.path("code");
        return codes.meanings(question)
                .flatMap(code -> codes.answers(question, element.path("valueCodeableConcept"))
                        .map(answer -> {
                            // To a term's own question the value is its answer, and never a statement by itself.
                            var others = new HashMap<>(answer);
                            others.keySet().removeAll(code.keySet());
                            return new Meanings(code, others);
                        }));
    }

    /** Returns whether every component could be looked up. */
    private boolean lookUp(JsonNode components, Map<Integer, Meanings> found) {
        if (!(components.isMissingNode() || components.isArray())) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            var meanings = lookUp(components.path(i));
            if (meanings.isEmpty()) {
                return false;
            }
            if (!meanings.get().isEmpty()) {
                found.put(i, meanings.get());
            }
        }
        return true;
    }

    private void use(BundleEntry entry, Meanings meanings, Map<Integer, Meanings> inComponents, Whose whose) {
        if (whose == Whose.ANOTHERS) {
            return;
        }
        int components = entry.resource().path("component").size();
        var read = model.read(Observation.class, entry.resource(), ELEMENTS)
                .filter(it -> it.getComponent().size() == components)
                .filter(it -> it.getComponent().stream().noneMatch(BackboneElement::hasModifierExtension));
        if (read.isEmpty() || whose == Whose.UNCLEAR) {
            var terms = new TreeSet<>(meanings.terms());
            inComponents.values().forEach(component -> terms.addAll(component.terms()));
            unread(terms);
            return;
        }
        var observation = read.get();
        if (observation.getStatus() == ObservationStatus.CANCELLED
                || observation.getStatus() == ObservationStatus.ENTEREDINERROR) {
            return;
        }
        var when = FhirDates.ofEvent(observation.getEffective())
                .or(() -> FhirDates.when(observation.getIssuedElement()))
                .orElse(null);
        observe(
                new Meanings(withoutPanels(meanings.code(), observation, inComponents), meanings.answer()),
                observation.getValue(),
                observation.hasDataAbsentReason(),
                isNegative(observation.getInterpretation()),
                when,
                entry);
        inComponents.forEach((index, terms) -> {
            var component = observation.getComponent().get(index);
            observe(
                    terms,
                    component.getValue(),
                    component.hasDataAbsentReason(),
                    isNegative(component.getInterpretation()),
                    when,
                    entry);
        });
    }

    private static boolean isNegative(List<CodeableConcept> interpretations) {
        return interpretations.stream()
                .flatMap(interpretation -> interpretation.getCoding().stream())
                .anyMatch(coding ->
                        NEGATIVE.contains(Optional.ofNullable(coding.getCode()).orElse("")));
    }

    /** A panel speaks through its components; a value of its own, such as "120/80" as text, cannot be used. */
    private Map<String, Set<Says>> withoutPanels(
            Map<String, Set<Says>> meanings, Observation panel, Map<Integer, Meanings> inComponents) {
        var own = new HashMap<String, Set<Says>>();
        meanings.forEach((term, says) -> {
            if (!says.equals(Set.of(Says.PANEL))) {
                own.put(term, says);
            } else if (panel.hasValue()
                    && inComponents.values().stream()
                            .noneMatch(component -> component.code().containsKey(term))) {
                unread(Set.of(term));
            }
        });
        return own;
    }

    private void observe(
            Meanings meanings,
            @Nullable Type value,
            boolean absent,
            boolean negative,
            @Nullable PartialDate when,
            BundleEntry entry) {
        meanings.code().forEach((term, says) -> {
            switch (answers.of(vocabulary.term(term), says, value, absent, negative)) {
                case ObservationValues.Answer.Given(var given) -> facts.observe(term, given, when, entry.source());
                case ObservationValues.Answer.NotRecorded() -> {
                    // Asked, perhaps, but not answered.
                }
                case ObservationValues.Answer.Unusable() -> unread(Set.of(term));
            }
        });
        if (absent || negative) {
            // A value that is there against what is said about it could mean anything.
            unread(meanings.answer().keySet());
        } else {
            statements.observe(meanings.answer(), term -> Optional.ofNullable(when), entry.source());
        }
    }

    private void unread(Set<String> terms) {
        if (!terms.isEmpty()) {
            statements.unread(terms);
        }
    }
}
