package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.List;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Withholding;

/**
 * Whether a suite checks enough of a rule base for it to be relied on: every active row has fired and has nearly fired,
 * and no change to withholding or alerts goes unnoticed.
 *
 * @param missing what is missing, a sentence each; none where the gate is open
 */
public record CoverageGate(List<String> missing) {

    public CoverageGate {
        missing = List.copyOf(missing);
    }

    public boolean isOpen() {
        return missing.isEmpty();
    }

    /** Judges what a suite checks and what it notices. */
    public static CoverageGate of(Coverage coverage, MutationAnalysis mutation) {
        var missing = new ArrayList<String>();
        for (var row : coverage.rows()) {
            if (row.fired().isEmpty()) {
                missing.add("no scenario in which " + row.row().id() + " fires");
            }
            if (row.nearlyFired().isEmpty()) {
                missing.add(
                        "no scenario in which " + row.row().id() + " nearly fires, all but one of its conditions met");
            }
        }
        mutation.survivors().stream()
                .filter(mutant -> mutant.row() instanceof Withholding || mutant.row() instanceof Alerting)
                .map(MutationAnalysis::inWords)
                .forEach(missing::add);
        return new CoverageGate(missing);
    }
}
