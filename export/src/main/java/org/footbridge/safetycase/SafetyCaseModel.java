package org.footbridge.safetycase;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.printed.ProgramFiles;
import org.footbridge.rulebase.RuleBase;

/**
 * All that the page of a safety case shows.
 *
 * @param program name and version of the program
 * @param day on which it was made
 * @param intendedPurpose as HTML
 * @param hazards in the order of the log
 * @param safeguards each row that withholds, adapts or alerts, or that a hazard names
 * @param open what is missing, all of it
 * @param scenarios what came of the scenarios, in words
 * @param failing the scenarios that do not come out as written
 * @param approvals how the rows of all tables are approved, a line each
 * @param acts what was done in the workbench; empty where no database is at hand
 * @param withNames whether people are named
 */
record SafetyCaseModel(
        RuleBase ruleBase,
        String program,
        String day,
        String intendedPurpose,
        List<LoggedHazard> hazards,
        List<SafeguardRow> safeguards,
        List<OpenPoint> open,
        String scenarios,
        List<String> failing,
        List<String> approvals,
        Optional<List<GovernanceAct>> acts,
        boolean withNames) {

    /** A hazard, and which of the rows that it names this rule base has. */
    record LoggedHazard(Hazard hazard, List<String> here, List<String> elsewhere) {

        static LoggedHazard of(Hazard hazard, RuleBase ruleBase) {
            var here = hazard.rows().stream()
                    .filter(id -> ruleBase.find(id).isPresent())
                    .toList();
            var elsewhere = new TreeSet<>(hazard.rows());
            here.forEach(elsewhere::remove);
            return new LoggedHazard(hazard, here, List.copyOf(elsewhere));
        }
    }

    static SafetyCaseModel of(SafetyCaseInput input, List<Hazard> hazards) {
        var version = input.version();
        var ruleBase = version.ruleBase();
        var run = SuiteRun.of(ruleBase, version.scenarios());
        var safeguards = new SafeguardRows(input, run, hazards).all();
        var failing = run.verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .map(verdict -> verdict.scenario().name() + " ("
                        + verdict.scenario().file() + ":" + verdict.scenario().line() + ")")
                .toList();
        var logged = hazards.stream()
                .map(hazard -> LoggedHazard.of(hazard, ruleBase))
                .toList();
        return new SafetyCaseModel(
                ruleBase,
                ProgramFiles.version(),
                input.day().toString(),
                SafetyPages.intendedPurpose(),
                logged,
                safeguards,
                new OpenPoints(logged, safeguards, failing, version.scenarios().isEmpty()).all(),
                scenarios(version.scenarios().size(), failing.size(), input.scenariosFrom()),
                failing,
                ApprovedRows.state(version.tables(), input.day()).inWords(),
                input.acts(),
                input.withNames());
    }

    private static String scenarios(int all, int failing, String from) {
        return all == 0
                ? from
                : all + " scenarios of " + from + " were run when this was made; "
                        + (failing == 0 ? "all came out as written." : failing + " did not come out as written.");
    }

    /** The tests that hazards name, each once. */
    public long tests() {
        return hazards.stream()
                .flatMap(logged -> logged.hazard().tests().stream())
                .distinct()
                .count();
    }

    /** Who would have to sign. */
    public List<String> signatories() {
        return List.of("Clinical safety officer", "Clinical lead", "Head of the manufacturer", "Quality assurance");
    }

    /** Which version it is about, for the foot of each printed page. */
    public String edition() {
        return ruleBase.about().title() + " " + ruleBase.about().version() + ", SHA-256 "
                + ruleBase.sha256().substring(0, Math.min(12, ruleBase.sha256().length()));
    }
}
