package org.footbridge.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Observations with their components: measured numbers, scores, and things that an observation states or answers. */
record Measurements(
        FhirParser model, Vocabulary vocabulary, CodeLookup codes, ObservationValues answers, FactsBuilder facts) {

    private static final Set<String> ELEMENTS =
            Set.of("status", "code", "subject", "effective[x]", "issued", "value[x]", "dataAbsentReason", "component");

    void read(RecordRead record) {
        for (BundleEntry entry : record.part(RecordPart.MEASUREMENTS).entries()) {
            if (entry.type().isEmpty()) {
                unread(vocabulary.termsReadFrom(RecordPart.MEASUREMENTS));
            } else if (entry.type().equals("Observation")) {
                read(entry, record);
            }
        }
    }

    private void read(BundleEntry entry, RecordRead record) {
        var meanings = codes.meanings(entry.resource().path("code"));
        var inComponents = new HashMap<Integer, Map<String, Set<Says>>>();
        boolean readable = meanings.isPresent() && lookUp(entry.resource().path("component"), inComponents);
        if (!readable) {
            unread(vocabulary.termsReadFrom(RecordPart.MEASUREMENTS));
        } else if (!meanings.get().isEmpty() || !inComponents.isEmpty()) {
            use(
                    entry,
                    meanings.get(),
                    inComponents,
                    record.references().whose(entry.resource().path("subject")));
        }
    }

    /** Returns whether every component could be looked up. */
    private boolean lookUp(JsonNode components, Map<Integer, Map<String, Set<Says>>> found) {
        if (!(components.isMissingNode() || components.isArray())) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            var meanings = codes.meanings(components.path(i).path("code"));
            if (meanings.isEmpty()) {
                return false;
            }
            if (!meanings.get().isEmpty()) {
                found.put(i, meanings.get());
            }
        }
        return true;
    }

    private void use(
            BundleEntry entry,
            Map<String, Set<Says>> meanings,
            Map<Integer, Map<String, Set<Says>>> inComponents,
            Whose whose) {
        if (whose == Whose.ANOTHERS) {
            return;
        }
        int components = entry.resource().path("component").size();
        var read = model.read(Observation.class, entry.resource(), ELEMENTS)
                .filter(it -> it.getComponent().size() == components)
                .filter(it -> it.getComponent().stream().noneMatch(BackboneElement::hasModifierExtension));
        if (read.isEmpty() || whose == Whose.UNCLEAR) {
            var terms = new TreeSet<>(meanings.keySet());
            inComponents.values().forEach(component -> terms.addAll(component.keySet()));
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
                withoutPanels(meanings, observation, inComponents),
                observation.getValue(),
                observation.hasDataAbsentReason(),
                when,
                entry);
        inComponents.forEach((index, terms) -> {
            var component = observation.getComponent().get(index);
            observe(terms, component.getValue(), component.hasDataAbsentReason(), when, entry);
        });
    }

    /** A panel speaks through its components; a value of its own, such as "120/80" as text, cannot be used. */
    private Map<String, Set<Says>> withoutPanels(
            Map<String, Set<Says>> meanings, Observation panel, Map<Integer, Map<String, Set<Says>>> inComponents) {
        var own = new HashMap<String, Set<Says>>();
        meanings.forEach((term, says) -> {
            if (!says.equals(Set.of(Says.PANEL))) {
                own.put(term, says);
            } else if (panel.hasValue()
                    && inComponents.values().stream().noneMatch(component -> component.containsKey(term))) {
                unread(Set.of(term));
            }
        });
        return own;
    }

    private void observe(
            Map<String, Set<Says>> meanings,
            @Nullable Type value,
            boolean absent,
            @Nullable PartialDate when,
            BundleEntry entry) {
        meanings.forEach((term, says) -> {
            switch (answers.of(vocabulary.term(term), says, value, absent)) {
                case ObservationValues.Answer.Given(var given) -> facts.observe(term, given, when, entry.source());
                case ObservationValues.Answer.NotRecorded() -> {
                    // Asked, perhaps, but not answered.
                }
                case ObservationValues.Answer.Unusable() -> unread(Set.of(term));
            }
        });
    }

    private void unread(Set<String> terms) {
        facts.unread(RecordPart.MEASUREMENTS, Cause.UNREADABLE, terms);
    }
}
