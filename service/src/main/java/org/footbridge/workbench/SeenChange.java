package org.footbridge.workbench;

import java.util.List;
import java.util.TreeSet;
import org.footbridge.comparison.RuleChanges;
import org.footbridge.comparison.ScenarioEffect;
import org.footbridge.comparison.TableChanges;
import org.footbridge.governance.ChangeCheck.Checked;
import org.footbridge.governance.acts.Act;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.RuleBaseFiles;

/**
 * What a change does, for those who decide about it.
 *
 * @param checked its weakenings, and what keeps it from going live
 * @param rules the rules that are other ones; none where the change is not sound
 * @param tables the same of all other tables
 * @param files the files of scenarios that say something else
 * @param scenarios the people of scenarios whose GP sees other cards
 * @param need whose approval it needs
 * @param approvals those of just this version
 */
record SeenChange(
        Change change,
        Checked checked,
        RuleChanges rules,
        List<TableChanges> tables,
        List<String> files,
        List<ScenarioEffect> scenarios,
        ApprovalNeed need,
        List<Act> approvals) {

    SeenChange {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        scenarios = List.copyOf(scenarios);
        approvals = List.copyOf(approvals);
    }

    static SeenChange of(Change change, RuleBaseFiles live, Checked checked, List<Act> approvals) {
        var before = checked.live().ruleBase();
        return new SeenChange(
                change,
                checked,
                checked.version()
                        .map(next -> RuleChanges.between(before, next.ruleBase()))
                        .orElseGet(() -> new RuleChanges(List.of(), List.of(), List.of())),
                TableChanges.between(live.tables(), change.files().tables()),
                scenarioFiles(live, change.files()),
                checked.version()
                        .map(GuardedVersion::scenarios)
                        .map(scenarios -> ScenarioEffect.between(
                                before, checked.version().get().ruleBase(), scenarios))
                        .orElse(List.of()),
                ApprovalNeed.of(live, change.files(), checked.weakenings()),
                approvals);
    }

    private static List<String> scenarioFiles(RuleBaseFiles live, RuleBaseFiles next) {
        var before = live.scenarios().texts();
        var after = next.scenarios().texts();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !java.util.Objects.equals(before.get(path), after.get(path)))
                .map(path -> path + (!before.containsKey(path) ? " (new)" : !after.containsKey(path) ? " (gone)" : ""))
                .toList();
    }

    /** Whether it says anything else than what is live. */
    public boolean isEmpty() {
        return rules.isEmpty() && tables.isEmpty() && files.isEmpty();
    }

    /** Whether those whom it needs have approved just this version. */
    public boolean isApproved() {
        return need.isMetBy(approvals, change, checked.weakenings());
    }

    /** Whether it can go live now. */
    public boolean canGoLive() {
        return isApproved() && change.isUpToDate() && checked.isSound();
    }
}
