package org.footbridge.coverage;

import java.util.function.IntConsumer;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/** Every small change that is tried on a rule base: to its rows, and to the tables that say what a record means. */
@FunctionalInterface
public interface SmallChanges {

    /** All of them, on every processor. */
    SmallChanges ALL = (suite, tables, scenarios, progress) -> {
        int threads = Runtime.getRuntime().availableProcessors();
        return MutationAnalysis.of(suite, threads, progress)
                .and(TableMutation.of(suite, tables, scenarios, threads, progress));
    };

    /** Those to rows only, which leave out what takes longest. */
    SmallChanges TO_ROWS = (suite, tables, scenarios, progress) ->
            MutationAnalysis.of(suite, Runtime.getRuntime().availableProcessors(), progress);

    /**
     * Makes the changes.
     *
     * @param suite the scenarios, run against the rule base as it is
     * @param tables the tables of that rule base
     * @param scenarios the same scenarios as text, with their records
     * @param progress takes how many changes have been tested, from any thread
     */
    MutationAnalysis on(SuiteRun suite, TableFiles tables, ScenarioFiles scenarios, IntConsumer progress);
}
