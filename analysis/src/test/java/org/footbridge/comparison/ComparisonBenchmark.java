package org.footbridge.comparison;

import org.footbridge.scenario.ShippedRuleBase;

/**
 * How many people a minute are compared; no test, since such numbers belong to the machine. Run it on the test class
 * path of the module, from the module's folder: {@code ComparisonBenchmark [people] [threads]}.
 */
final class ComparisonBenchmark {

    private ComparisonBenchmark() {}

    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        var table = "1-needs/loneliness.csv";
        var newer = ShippedRuleBase.sound(ShippedRuleBase.TABLES.with(
                table, ShippedRuleBase.TABLES.text(table).orElseThrow().replace(">= 6 in", ">= 5 in")));
        long start = System.nanoTime();
        var comparison = new RuleBaseComparer(ShippedRuleBase.ruleBase(), newer, threads, 3)
                .over(RandomCohort.of(people, 1), done -> {});
        double minutes = (System.nanoTime() - start) / 60e9;
        System.out.printf(
                "%d people, %d affected, %.1f s on %d thread(s): %.0f people a minute%n",
                comparison.people(), comparison.affected(), minutes * 60, threads, people / minutes);
        comparison.effects().forEach(System.out::println);
    }
}
