package org.footbridge.governance;

import java.util.List;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.Problem;

/**
 * What a reading of the tables comes to. This is the one place in the service where tables are judged: at start and at
 * each change alike.
 */
sealed interface Admission {

    /** Sound, compiled, and tried. */
    record Admitted(RuleBase ruleBase) implements Admission {}

    /** Not fit to go live, with the whole report. */
    record Refused(List<Problem> problems) implements Admission {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Admission of(FolderReading reading) {
        return switch (reading) {
            case FolderReading.Unreadable(var problem) -> new Refused(List.of(problem));
            // The gate checks the tables and runs the canaries; a folder's own scenarios are run here, too.
            case FolderReading.Read(var tables, var fingerprint) ->
                switch (RuleBaseGate.admit(tables)) {
                    case Outcome.Sound(var ruleBase) -> new Admitted(ruleBase);
                    case Outcome.Faulty(var problems) -> new Refused(problems);
                };
        };
    }
}
