package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.List;
import org.footbridge.advice.DerivedTerms;
import org.footbridge.condition.CellPredicate;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Withholding;

/**
 * Whether a suite checks enough of a rule base for it to be relied on: every active row has fired, has nearly fired, and has
 * met a record in which nothing is recorded of what it asks; a row that withholds also one that could not be read; and no
 * change to withholding or alerts goes unnoticed.
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
            if (row.silentMisses().isEmpty() && mayFindNothing(row.row())) {
                missing.add("no scenario in which " + row.row().id()
                        + " does not fire since one thing that it asks for is not recorded");
            }
            if (row.unread().isEmpty() && row.row() instanceof Withholding && mayBeUnread(row.row())) {
                missing.add("no scenario in which something that " + row.row().id() + " asks for could not be read");
            }
        }
        mutation.survivors().stream()
                .filter(CoverageGate::isOfASafeguard)
                .map(MutationAnalysis::inWords)
                .forEach(missing::add);
        return new CoverageGate(missing);
    }

    private static boolean isOfASafeguard(Mutant survivor) {
        return switch (survivor) {
            case Mutant.OfRow of -> of.row() instanceof Withholding || of.row() instanceof Alerting;
            case Mutant.OfTable of -> of.guards();
            case Mutant.Capped _ -> false;
        };
    }

    /** What is derived is always known, and a row may ask for nothing but that nothing is recorded. */
    private static boolean mayFindNothing(Row row) {
        return row.conditions().stream()
                .anyMatch(condition -> !condition.term().isDerived()
                        && !DerivedTerms.ALL.contains(condition.term().name())
                        && !(condition.test() instanceof CellPredicate.NotRecorded));
    }

    /** Without the patient there is no answer at all. */
    private static boolean mayBeUnread(Row row) {
        return row.conditions().stream().anyMatch(condition -> !condition.term().isAboutThePerson());
    }
}
