package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.PartialDate;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * Conditions. Refuted, entered in error, resolved, inactive or abated ones never count. Unconfirmed, provisional and
 * differential ones do: a suspicion of self-harm must be seen, and of a need the GP decides.
 */
record ProblemList(CodedEntries entries, LocalDate asOf) {

    private static final Set<String> ELEMENTS = Set.of(
            "clinicalStatus", "verificationStatus", "code", "subject", "onset[x]", "abatement[x]", "recordedDate");
    private static final Set<String> NEVER_SO = Set.of("refuted", "entered-in-error");
    private static final Set<String> NO_LONGER_SO = Set.of("resolved", "inactive", "remission");

    void read(RecordRead record) {
        entries.read(record, Condition.class, ELEMENTS, this::use);
    }

    private void use(Condition condition, Map<String, Set<Says>> meanings, String source) {
        if (counts(condition)) {
            entries.statements().observe(meanings, term -> date(term, condition), source);
        }
    }

    private boolean counts(Condition condition) {
        return !isAny(condition.getVerificationStatus(), NEVER_SO)
                && !isAny(condition.getClinicalStatus(), NO_LONGER_SO)
                && !isAbated(condition);
    }

    /** A date still to come has not ended anything; a year or month that has begun is taken as over. */
    private boolean isAbated(Condition condition) {
        return switch (condition.getAbatement()) {
            case null -> false;
            case DateTimeType date ->
                FhirDates.when(date).filter(end -> end.earliest().isAfter(asOf)).isEmpty();
            default -> true;
        };
    }

    private static Optional<PartialDate> date(Term term, Condition condition) {
        var onset = FhirDates.ofOnset(condition.getOnset());
        var recorded = FhirDates.when(condition.getRecordedDateElement());
        return switch (term.datedBy()) {
            case ONSET -> onset.or(() -> recorded);
            case RECORDED -> recorded.or(() -> onset);
        };
    }

    private static boolean isAny(CodeableConcept status, Set<String> codes) {
        return status.getCoding().stream().anyMatch(coding -> coding.hasCode() && codes.contains(coding.getCode()));
    }
}
