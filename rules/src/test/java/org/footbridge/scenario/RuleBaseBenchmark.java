package org.footbridge.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;

/**
 * How long a rule base takes to build and a person to evaluate; no test, since such numbers belong to the machine. Run
 * it on the test class path of the module.
 */
final class RuleBaseBenchmark {

    private static final int BUILDS = 60;
    private static final int ROUNDS = 40;

    private final Adviser adviser = new Adviser();

    private RuleBaseBenchmark() {}

    public static void main(String[] args) {
        new RuleBaseBenchmark().run();
    }

    private void run() {
        var people = ShippedScenarios.all().stream()
                .map(written -> written.scenario().facts())
                .toList();
        var builds = new long[BUILDS];
        for (int i = 0; i < BUILDS; i++) {
            long start = System.nanoTime();
            RuleBaseGate.admit(ShippedRuleBase.TABLES);
            builds[i] = System.nanoTime() - start;
        }
        print("read, check, build and try canaries, first", builds[0]);
        print("read, check, build and try canaries, median of the later half", median(laterHalf(builds)));
        evaluate("one person with a handful of facts", people);
        evaluate(
                "one person with some 130 facts",
                people.stream().map(RuleBaseBenchmark::crowded).toList());
    }

    private void evaluate(String what, List<PatientFacts> people) {
        var times = new long[ROUNDS * people.size()];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var person : people) {
                long start = System.nanoTime();
                adviser.advise(ShippedRuleBase.ruleBase(), person);
                times[at++] = System.nanoTime() - start;
            }
        }
        var later = laterHalf(times);
        Arrays.sort(later);
        print(what + ", median", later[later.length / 2]);
        print(what + ", 99th of 100", later[later.length * 99 / 100]);
    }

    private static PatientFacts crowded(PatientFacts facts) {
        var more = new ArrayList<>(facts.observations());
        for (int day = 1; day <= 40; day++) {
            more.addAll(ShippedRuleBase.person(
                            "systolic blood pressure 130 %1$d days ago; body mass index 24 %1$d days ago;"
                                            .formatted(day)
                                    + " PHQ-9 score 2 %d days ago".formatted(day))
                    .observations());
        }
        return new PatientFacts(facts.asOf(), more, facts.unread(), facts.pathway());
    }

    private static long[] laterHalf(long[] times) {
        return Arrays.copyOfRange(times, times.length / 2, times.length);
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void print(String what, long nanos) {
        System.out.printf("%-70s %10.3f ms%n", what, nanos / 1e6);
    }
}
