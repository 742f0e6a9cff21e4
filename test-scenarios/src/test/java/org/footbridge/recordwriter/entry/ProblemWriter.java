package org.footbridge.recordwriter.entry;

import java.time.LocalDate;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.DatedBy;
import org.footbridge.vocabulary.ValueSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/** Items of the problem list, as Conditions. */
public final class ProblemWriter {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";

    private final LocalDate asOf;
    private final RecordBuilder sheet;

    ProblemWriter(LocalDate asOf, RecordBuilder sheet) {
        this.asOf = asOf;
        this.sheet = sheet;
    }

    String active(Term term, ValueSet.Entry code, @Nullable PartialDate when) {
        return sheet.add(problem(term, code, when));
    }

    /** Was so, and is over. */
    String over(ValueSet.Entry code, @Nullable PartialDate when) {
        var problem = shape().setCode(TermCodes.concept(code)).setRecordedDateElement(FhirDate.of(when));
        problem.getClinicalStatus().getCodingFirstRep().setCode("resolved");
        return sheet.add(problem);
    }

    /** A problem in words alone, which nobody has coded. */
    public String inWords(String text, @Nullable PartialDate when) {
        return sheet.add(
                shape().setCode(new CodeableConcept().setText(text)).setRecordedDateElement(FhirDate.of(when)));
    }

    /** There, and of no use: something in it may turn its meaning round. */
    public String unreadable(CodeableConcept concept) {
        return sheet.add(
                shape().setCode(concept),
                json -> json.putArray("modifierExtension")
                        .addObject()
                        .put("url", "https://record.example/turned-round")
                        .put("valueBoolean", true));
    }

    /** A problem nobody asks for, and one that somebody else has: neither is this patient's to be advised on. */
    public void besides(ValueSet.Entry anybodys) {
        var asthma = new CodeableConcept();
        asthma.addCoding()
                .setSystem("http://snomed.info/sct")
                .setCode("195967001")
                .setDisplay("Asthma");
        sheet.add(shape().setCode(asthma));
        var neighbours = shape().setCode(TermCodes.concept(anybodys));
        neighbours.getSubject().setReference("Patient/2");
        sheet.add(neighbours.setRecordedDateElement(FhirDate.of(asOf)));
    }

    private Condition problem(Term term, ValueSet.Entry code, @Nullable PartialDate when) {
        var problem = shape().setCode(TermCodes.concept(code));
        if (when == null) {
            return problem;
        }
        // The date that does not count is another day, so that taking the wrong one would show.
        return term.datedBy() == DatedBy.ONSET
                ? problem.setRecordedDateElement(FhirDate.of(asOf)).setOnset(FhirDate.of(when))
                : problem.setRecordedDateElement(FhirDate.of(when)).setOnset(aYearBefore(when));
    }

    private static DateTimeType aYearBefore(PartialDate when) {
        return FhirDate.of(when.earliest().minusYears(1));
    }

    private static Condition shape() {
        var problem = new Condition();
        problem.getClinicalStatus().addCoding().setSystem(CLINICAL).setCode("active");
        problem.getVerificationStatus().addCoding().setSystem(VERIFICATION).setCode("confirmed");
        problem.addCategory().addCoding().setSystem(CATEGORY).setCode("problem-list-item");
        return problem.setSubject(RecordBuilder.patient());
    }
}
