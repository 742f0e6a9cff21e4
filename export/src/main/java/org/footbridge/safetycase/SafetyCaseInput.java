package org.footbridge.safetycase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footbridge.guard.GuardedVersion;

/**
 * What a safety case is made from.
 *
 * @param version the rule base with its tables and scenarios
 * @param scenariosFrom where the scenarios stand, or why there are none at hand
 * @param day on which it is made
 * @param acts what was done in the workbench, the last first; empty where no database is at hand
 * @param withNames whether people are named, or only their roles
 */
public record SafetyCaseInput(
        GuardedVersion version,
        String scenariosFrom,
        LocalDate day,
        Optional<List<GovernanceAct>> acts,
        boolean withNames) {

    public SafetyCaseInput {
        acts = acts.map(List::copyOf);
    }
}
