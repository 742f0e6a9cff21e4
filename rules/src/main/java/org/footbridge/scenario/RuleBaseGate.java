package org.footbridge.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;

/** The only way for tables to become a live rule base: no fault in any of them, and every canary alive. */
public final class RuleBaseGate {

    private RuleBaseGate() {}

    /** What is wrong where nothing says how the rules should come out: nobody would see what a change does. */
    public static Optional<FileProblem> withoutScenarios(List<WrittenScenario> scenarios) {
        return scenarios.isEmpty()
                ? Optional.of(new FileProblem(
                        "scenarios",
                        0,
                        "",
                        "there is no scenario that can be read",
                        "write at least one into the folder: without scenarios no rule base goes live"))
                : Optional.empty();
    }

    /** Reads and checks a rule base and runs its canaries; what comes back is sound, or every fault at once. */
    public static Outcome admit(TableFiles files) {
        var outcome = RuleBaseReader.read(files);
        return switch (outcome) {
            case Outcome.Sound(var ruleBase) -> {
                var problems = Canaries.run(ruleBase, files);
                yield problems.isEmpty() ? outcome : new Outcome.Faulty(problems);
            }
            case Outcome.Faulty(var problems) ->
                new Outcome.Faulty(Stream.concat(problems.stream(), Canaries.misread(files).stream())
                        .sorted()
                        .toList());
        };
    }
}
