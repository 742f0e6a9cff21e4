package org.footbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.cli.output.ProgressLine;
import org.footbridge.cohort.Cohort;
import org.footbridge.cohort.RecordCohort;
import org.footbridge.cohort.RuleBaseVersions;
import org.footbridge.cohort.ScenarioCohort;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.RuleBaseComparer;
import org.footbridge.facts.London;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What newer tables do to the people of a cohort.
 *
 * @param comparison who gains, loses or sees changed what
 * @param notRead what of the cohort could not be read, a line each
 */
record CohortEffects(Comparison comparison, List<String> notRead) {

    private static final int NOT_READ = 3;

    CohortEffects {
        notRead = List.copyOf(notRead);
    }

    /** A cohort that is not there is a wrong call, which is said before anything takes time. */
    static void mustExist(CommandSpec spec, Path cohort) {
        if (!Files.exists(cohort)) {
            throw new ParameterException(spec.commandLine(), "There is no cohort at " + cohort + ".");
        }
    }

    static CohortEffects of(
            CommandSpec spec, Path cohort, @Nullable LocalDate asOf, RuleBaseVersions versions, int examples)
            throws IOException {
        var people = people(spec, cohort, asOf, versions);
        var progress = new ProgressLine(spec.commandLine(), "people compared");
        var comparison = new RuleBaseComparer(
                        versions.older().ruleBase(),
                        versions.newer().ruleBase(),
                        Runtime.getRuntime().availableProcessors(),
                        examples)
                .over(people.portions(), progress);
        progress.clear();
        return new CohortEffects(comparison, people.faults());
    }

    void mustHavePeople(CommandSpec spec, Path cohort) {
        if (comparison.people() == 0) {
            throw new ParameterException(spec.commandLine(), "Nobody in " + cohort + " could be read.");
        }
    }

    /** What is not read is worse than a change that somebody may have wanted. */
    int exitCode() {
        if (!notRead.isEmpty()) {
            return NOT_READ;
        }
        return comparison.isSame() ? 0 : 1;
    }

    private static Cohort people(CommandSpec spec, Path cohort, @Nullable LocalDate asOf, RuleBaseVersions versions)
            throws IOException {
        if (ScenarioCohort.areAt(cohort)) {
            if (asOf != null) {
                throw new ParameterException(
                        spec.commandLine(), "Scenarios say their day themselves; leave --as-of out.");
            }
            return new ScenarioCohort(cohort, versions);
        }
        try {
            return new RecordCohort(cohort, asOf == null ? LocalDate.now(London.ZONE) : asOf, versions);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "In " + cohort + " " + e.getMessage() + ", nor any scenario.", e);
        }
    }

    void print(PrintWriter out, Ansi ansi) {
        out.printf(Locale.UK, "People: %,d. Shown something else: %,d.%n", comparison.people(), comparison.affected());
        for (var effect : comparison.effects()) {
            out.println();
            out.println(ansi.string("@|bold " + effect.name() + "|@ "
                    + effect.kind().name().toLowerCase(Locale.ROOT) + " for " + effect.people()
                    + (effect.people() == 1 ? " person" : " people")));
            var some = effect.groups();
            var all = comparison.everybody();
            out.println("  age        " + counts(some.byAgeBand(), all.byAgeBand()));
            out.println("  sex        " + counts(some.bySex(), all.bySex()));
            out.println("  ethnicity  " + counts(some.byEthnicity(), all.byEthnicity()));
            effect.examples().forEach(example -> out.println("  such as    " + example));
        }
        if (!notRead.isEmpty()) {
            out.println();
            out.println(ansi.string("@|bold,red Could not be read|@"));
            notRead.forEach(fault -> out.println("  " + fault));
        }
    }

    /** Of each group how many, and of how many: a group that is always hit stands out. */
    private static String counts(Map<String, Integer> some, Map<String, Integer> all) {
        return some.entrySet().stream()
                .map(group -> group.getKey() + ": " + group.getValue() + " of " + all.get(group.getKey()))
                .collect(Collectors.joining(", "));
    }

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("people", comparison.people());
        map.put("affected", comparison.affected());
        map.put("everybody", comparison.everybody());
        map.put("effects", comparison.effects());
        map.put("notRead", notRead);
        return map;
    }
}
