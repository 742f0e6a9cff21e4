package org.footbridge.change;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.footbridge.comparison.RuleChanges;
import org.footbridge.comparison.ScenarioEffect;
import org.footbridge.comparison.TableChanges;
import org.footbridge.history.LineChange;
import org.footbridge.history.RuleBaseFiles;

/**
 * What a change does, compared with what is live.
 *
 * @param checked its weakenings, and what keeps it from going live
 * @param rules the rules that are other ones; none where the change is not sound
 * @param tables the same of all other tables
 * @param files the files of scenarios that say something else
 * @param scenarios the people of scenarios whose GP sees other cards
 * @param need whose approval it needs
 */
public record Findings(
        Checked checked,
        RuleChanges rules,
        List<TableChanges> tables,
        List<ScenarioFile> files,
        List<ScenarioEffect> scenarios,
        ApprovalNeed need) {

    public Findings {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        scenarios = List.copyOf(scenarios);
    }

    public static Findings of(RuleBaseFiles live, RuleBaseFiles change, Checked checked) {
        var before = checked.live().ruleBase();
        return new Findings(
                checked,
                checked.version()
                        .map(next -> RuleChanges.between(before, next.ruleBase()))
                        .orElseGet(() -> new RuleChanges(List.of(), List.of(), List.of())),
                TableChanges.between(live.tables(), change.tables()),
                scenarioFiles(live, change),
                checked.version()
                        .map(next -> ScenarioEffect.between(before, next.ruleBase(), next.scenarios()))
                        .orElse(List.of()),
                ApprovalNeed.of(live, change, checked.weakenings()));
    }

    /**
     * A file of scenarios that says something else.
     *
     * @param path inside the folder of scenarios
     * @param lines the lines that are gone or new
     */
    public record ScenarioFile(String path, List<LineChange> lines) {
        public ScenarioFile {
            lines = List.copyOf(lines);
        }
    }

    private static List<ScenarioFile> scenarioFiles(RuleBaseFiles live, RuleBaseFiles next) {
        var before = live.scenarios().texts();
        var after = next.scenarios().texts();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new ScenarioFile(
                        path, LineChange.between(before.getOrDefault(path, ""), after.getOrDefault(path, ""))))
                .toList();
    }

    /** Whether it says nothing else than what is live. */
    public boolean isEmpty() {
        return rules.isEmpty() && tables.isEmpty() && files.isEmpty();
    }
}
