package org.footbridge.scenario;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.CodeSystems;
import org.footbridge.vocabulary.SnomedIdentifier;
import org.footbridge.vocabulary.Vocabulary;

/**
 * How long tables with whole published lists take to load, 50 terms of 5,000 codes each, and whether looking a code up
 * grows with them; no test, since such numbers belong to the machine. Run it on the test class path of the module.
 */
final class ManyCodesBenchmark {

    private static final int TERMS = 50;
    private static final int CODES = 5_000;
    private static final int LOADS = 11;
    private static final int LOOK_UPS = 2_000_000;

    /** On a machine that others use too, the time on the clock says more about them. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ManyCodesBenchmark() {}

    public static void main(String[] args) {
        var shipped = ShippedRuleBase.TABLES;
        var many = withManyCodes(shipped);
        load("the shipped tables", shipped);
        var vocabulary = load("with " + TERMS + " more terms of " + CODES + " codes", many);
        lookUp("one code of the shipped tables", ShippedRuleBase.ruleBase().vocabulary());
        lookUp("one code among many", vocabulary);
    }

    private static Vocabulary load(String what, TableFiles tables) {
        var times = new long[LOADS];
        Outcome outcome = RuleBaseReader.read(tables);
        for (int i = 0; i < LOADS; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            outcome = RuleBaseReader.read(tables);
            times[i] = CPU.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "read and check %-45s median %8.1f ms of CPU time, of %d loads%n", what, times[LOADS / 2] / 1e6, LOADS);
        return switch (outcome) {
            case Outcome.Sound(var ruleBase) -> ruleBase.vocabulary();
            case Outcome.Faulty faulty -> throw new IllegalStateException(faulty.report());
        };
    }

    private static void lookUp(String what, Vocabulary vocabulary) {
        var codes = IntStream.range(0, 4_096)
                .mapToObj(_ -> String.valueOf(ThreadLocalRandom.current().nextLong(100_000, 999_999_999_999L)))
                .toList();
        int found = 0;
        long start = 0;
        for (int i = -LOOK_UPS; i < LOOK_UPS; i++) {
            start = i == 0 ? System.nanoTime() : start;
            found += vocabulary
                    .meanings(CodeSystems.SNOMED_CT, codes.get(i & 4_095))
                    .size();
        }
        System.out.printf(
                "look up %-52s %8.1f ns (%d found)%n", what, (System.nanoTime() - start) / (double) LOOK_UPS, found);
    }

    /** The shipped tables with as many further terms, each like falls and with codes of its own. */
    private static TableFiles withManyCodes(TableFiles shipped) {
        var vocabulary = shipped.text("vocabulary.csv").orElseThrow();
        var falls = vocabulary
                .lines()
                .filter(line -> line.startsWith("falls,"))
                .findFirst()
                .orElseThrow();
        var tables = shipped;
        var rows = new StringBuilder(vocabulary.stripTrailing()).append('\n');
        for (int term = 0; term < TERMS; term++) {
            var name = "many-" + term;
            rows.append(falls.replaceFirst("^falls,", "many " + term + ",").replaceFirst(",falls$", "," + name))
                    .append('\n');
            tables = tables.with("codes/" + name + ".csv", codes(term));
        }
        return tables.with("vocabulary.csv", rows.toString());
    }

    private static String codes(int term) {
        return IntStream.range(0, CODES)
                .mapToObj(code -> "http://snomed.info/sct,%s,\"Finding %d, of a published list\",yes,a list,seen"
                        .formatted(concept(term, code), code))
                .collect(Collectors.joining("\n", "system,code,display,means,source,verified\n", "\n"));
    }

    private static String concept(int term, int code) {
        return IntStream.range(0, 10)
                .mapToObj(check -> "9%03d%04d00%d".formatted(term, code, check))
                .filter(identifier -> SnomedIdentifier.fault(identifier).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
