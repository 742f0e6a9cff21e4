package org.footbridge.recordwriter.entry;

import java.math.BigDecimal;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.ValueSet;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What was measured, scored, asked or observed, as Observations. */
public final class MeasurementWriter {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final RecordBuilder sheet;

    MeasurementWriter(RecordBuilder sheet) {
        this.sheet = sheet;
    }

    /** An observation with a value, or one whose code says it all. */
    String observed(Term term, ValueSet.Entry code, @Nullable Type value, @Nullable PartialDate when) {
        var observation = shape(term, code);
        observation.setValue(value).setEffective(FhirDate.of(when));
        return sheet.add(observation);
    }

    /** A panel whose components are still to be added. */
    Observation panel(Term term, ValueSet.Entry code, @Nullable PartialDate when) {
        var panel = shape(term, code);
        panel.setEffective(FhirDate.of(when));
        return panel;
    }

    /** There, and of no use: words where a number, a yes or a code belongs. */
    public String unreadable(Term term, ValueSet.Entry code) {
        return observed(term, code, new StringType("see the letter"), null);
    }

    /** A number in the unit of its term; a score has none but the annotation that says so. */
    static Quantity quantity(Term term, BigDecimal number) {
        return new Quantity()
                .setValue(number)
                .setSystem(UCUM)
                .setCode(term.unit().isEmpty() ? "{score}" : term.unit())
                .setUnit(term.inUnit().isEmpty() ? "score" : term.inUnit());
    }

    static IntegerType whole(BigDecimal number) {
        return new IntegerType(number.intValueExact());
    }

    private static Observation shape(Term term, ValueSet.Entry code) {
        var observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL).setSubject(RecordBuilder.patient());
        observation.setCode(TermCodes.concept(code));
        var category = term.isNumber() ? (term.unit().isEmpty() ? "survey" : "vital-signs") : "social-history";
        observation.addCategory().addCoding().setSystem(CATEGORY).setCode(category);
        return observation;
    }
}
