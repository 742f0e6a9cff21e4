package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * Conditions. Refuted, entered in error, resolved, inactive or abated ones never count. Unconfirmed, provisional and
 * differential ones do: a suspicion of self-harm must be seen, and of a need the GP decides.
 */
record ProblemList(FhirParser model, CodeLookup codes, LocalDate asOf, Statements statements) {

    private static final Set<String> ELEMENTS = Set.of(
            "clinicalStatus", "verificationStatus", "code", "subject", "onset[x]", "abatement[x]", "recordedDate");
    private static final Set<String> NEVER_SO = Set.of("refuted", "entered-in-error");
    private static final Set<String> NO_LONGER_SO = Set.of("resolved", "inactive", "remission");

    void read(RecordRead record) {
        for (BundleEntry entry : record.part(RecordPart.PROBLEMS).entries()) {
            if (entry.type().isEmpty()) {
                statements.unread();
            } else if (entry.type().equals("Condition")) {
                var meanings = codes.meanings(entry.resource().path("code"));
                meanings.ifPresentOrElse(found -> read(entry, found, record), statements::unread);
            }
        }
    }

    private void read(BundleEntry entry, Map<String, Set<Says>> meanings, RecordRead record) {
        if (meanings.isEmpty()) {
            return;
        }
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var condition = model.read(Condition.class, entry.resource(), ELEMENTS);
        if (condition.isEmpty() || whose == Whose.UNCLEAR) {
            statements.unread(meanings.keySet());
        } else if (counts(condition.get())) {
            statements.observe(meanings, term -> date(term, condition.get()), entry.source());
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
            case LATEST -> Stream.of(onset, recorded).flatMap(Optional::stream).min(PartialDate.LATEST_FIRST);
        };
    }

    private static boolean isAny(CodeableConcept status, Set<String> codes) {
        return status.getCoding().stream().anyMatch(coding -> coding.hasCode() && codes.contains(coding.getCode()));
    }
}
