package org.footbridge.cli.output;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.Effect;
import picocli.CommandLine.Help.Ansi;

/**
 * What {@code compare} found, for people and for machines.
 *
 * @param notRead what of the cohort could not be read
 */
public record ComparisonReport(Comparison comparison, List<String> notRead) {

    private static final String INDENT = "  ";

    public void print(PrintWriter out, Ansi ansi) {
        out.printf(Locale.UK, "People: %,d. Shown something else: %,d.%n", comparison.people(), comparison.affected());
        comparison.effects().forEach(effect -> print(effect, out, ansi));
        if (!notRead.isEmpty()) {
            out.println();
            out.println(ansi.string("@|bold,red Could not be read|@"));
            notRead.forEach(fault -> out.println(INDENT + fault));
        }
    }

    private void print(Effect effect, PrintWriter out, Ansi ansi) {
        out.println();
        out.println(ansi.string("@|bold " + effect.name() + "|@ "
                + effect.kind().name().toLowerCase(Locale.ROOT) + " for " + effect.people()
                + (effect.people() == 1 ? " person" : " people")));
        var some = effect.groups();
        var all = comparison.everybody();
        out.println(INDENT + "age        " + counts(some.byAgeBand(), all.byAgeBand()));
        out.println(INDENT + "sex        " + counts(some.bySex(), all.bySex()));
        out.println(INDENT + "ethnicity  " + counts(some.byEthnicity(), all.byEthnicity()));
        effect.examples().forEach(example -> out.println(INDENT + "such as    " + example));
    }

    /** Of each group how many, and of how many: a group that is always hit stands out. */
    private static String counts(Map<String, Integer> some, Map<String, Integer> all) {
        return some.entrySet().stream()
                .map(group -> group.getKey() + ": " + group.getValue() + " of " + all.get(group.getKey()))
                .collect(Collectors.joining(", "));
    }

    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("people", comparison.people());
        map.put("affected", comparison.affected());
        map.put("everybody", comparison.everybody());
        map.put("effects", comparison.effects());
        map.put("notRead", notRead);
        return map;
    }
}
