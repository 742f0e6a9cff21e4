package org.footbridge.shipped;

import java.nio.file.Path;
import org.footbridge.cli.ScenarioFolder;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.table.TableFiles;

/** The shipped rules and their scenarios, read once for all tests. */
public final class ShippedSuite {

    public static final Path FOLDER = Path.of("scenarios");

    public static final RuleBase RULES = switch (RuleBaseGate.admit(TableFiles.in(Path.of("../rules/rulebase")))) {
        case Outcome.Sound(var ruleBase) -> ruleBase;
        case Outcome.Faulty faulty -> throw new AssertionError(faulty.report());
    };

    public static final ScenarioSuite SUITE = ScenarioFolder.read(FOLDER, RULES);

    /** What the scenarios try, each run once. */
    static final Coverage COVERAGE = Coverage.of(SuiteRun.of(RULES, SUITE.scenarios()));

    private ShippedSuite() {}
}
