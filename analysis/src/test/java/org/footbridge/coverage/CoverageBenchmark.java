package org.footbridge.coverage;

import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;

/**
 * How long coverage and mutation of the shipped tables take, and what survives; no test, since such numbers belong to
 * the machine. Run it on the test class path of the module, from the module's folder: {@code CoverageBenchmark [threads]}.
 */
final class CoverageBenchmark {

    private CoverageBenchmark() {}

    public static void main(String[] arguments) {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        var scenarios = ShippedScenarios.all();
        long start = System.nanoTime();
        var suite = SuiteRun.of(ShippedRuleBase.ruleBase(), scenarios);
        var coverage = Coverage.of(suite);
        var mutation = MutationAnalysis.of(suite, threads, done -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        mutation.survivors().stream().map(MutationAnalysis::inWords).forEach(System.out::println);
        mutation.changesNothing().stream()
                .map(MutationAnalysis.ChangesNothing::inWords)
                .forEach(System.out::println);
        CoverageGate.of(coverage, mutation).missing().forEach(missing -> System.out.println("missing: " + missing));
        System.out.printf(
                "%d scenarios, %d rows, %d changes: %d noticed, %d survive, %d change nothing; %.1f s on %d threads%n",
                scenarios.size(),
                coverage.rows().size(),
                mutation.total(),
                mutation.noticed().size(),
                mutation.survivors().size(),
                mutation.changesNothing().size(),
                seconds,
                threads);
    }
}
