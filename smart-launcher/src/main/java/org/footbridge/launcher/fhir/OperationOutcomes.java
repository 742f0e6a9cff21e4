package org.footbridge.launcher.fhir;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** Errors in FHIR's own form. */
public final class OperationOutcomes {

    private OperationOutcomes() {}

    public static OperationOutcome error(@Nullable String what) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.PROCESSING)
                .setDiagnostics(what);
        return outcome;
    }
}
