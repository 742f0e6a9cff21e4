package org.footbridge.cli.repository;

import java.io.PrintWriter;
import java.util.List;
import org.footbridge.change.Approval;
import org.footbridge.change.Change;
import org.footbridge.change.Findings;
import org.footbridge.comparison.CellChange;
import org.footbridge.comparison.ScenarioEffect;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowInWords;
import org.footbridge.scenario.card.ShownCard;

/** Prints what a change does, the safeguards that it weakens first. */
final class ChangeInWords {

    private final PrintWriter out;
    private final RowInWords plain = RowInWords.plain();

    ChangeInWords(PrintWriter out) {
        this.out = out;
    }

    void print(Change change, Findings findings, List<Approval> approvals, boolean approved) {
        out.println(change.name() + ": " + change.reason());
        out.println("by " + String.join(", ", change.authors()));
        out.println("SHA-256 " + change.tree());
        if (!change.isUpToDate()) {
            out.println(
                    "It is not up to date: another change went live since it was begun. Below stands what it does to the"
                            + " version at which it was begun. Bring it up to date in the workbench, or with git.");
        }
        list(
                "Weakens these safeguards",
                findings.checked().weakenings().stream()
                        .map(it -> it.file() + ":" + it.line() + " " + it.name() + ": " + it.what())
                        .toList());
        list(
                "What keeps it from going live",
                findings.checked().problems().stream().map(String::valueOf).toList());
        rules(findings);
        tables(findings);
        list(
                "Scenario files that say something else",
                findings.files().stream().map(Findings.ScenarioFile::path).toList());
        scenarios(findings.scenarios());
        out.println();
        out.println("Needs the approval of " + findings.need().inWords() + ".");
        findings.need().why().forEach(why -> out.println("  because " + why));
        approvals.forEach(approval ->
                out.println("Approved by " + approval.person() + " (" + approval.role() + "): just this version."));
        out.println(approved ? "Approved." : "Not approved.");
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(heading + " (" + lines.size() + "):");
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private void rules(Findings findings) {
        var rules = findings.rules();
        list("New rules", rules.added().stream().map(this::inWords).toList());
        list("Rules that are gone", rules.removed().stream().map(this::inWords).toList());
        for (var changed : rules.changed()) {
            list(
                    "Rule " + changed.row().id(),
                    changed.cells().stream().map(ChangeInWords::inWords).toList());
        }
    }

    private String inWords(Row row) {
        return row.id() + ": when " + String.join(", and ", plain.when(row)) + ": " + plain.outcome(row);
    }

    private static String inWords(CellChange cell) {
        return cell.what() + ": " + shown(cell.before()) + " -> " + shown(cell.after());
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }

    private void tables(Findings findings) {
        for (var table : findings.tables()) {
            list(table.file() + ": new rows", table.added());
            list(table.file() + ": rows that are gone", table.removed());
            for (var changed : table.changed()) {
                list(
                        table.file() + ": " + changed.name(),
                        changed.cells().stream().map(ChangeInWords::inWords).toList());
            }
        }
    }

    private void scenarios(List<ScenarioEffect> effects) {
        if (!effects.isEmpty()) {
            out.println();
            out.println("Scenarios whose GP sees other cards (" + effects.size() + "):");
        }
        for (var effect : effects) {
            out.println("  " + effect.scenario() + " (" + effect.file() + ")");
            effect.before().forEach(card -> line("before", card));
            effect.after().forEach(card -> line("after", card));
        }
    }

    private void line(String when, ShownCard card) {
        out.println(
                "    " + when + ": " + card.summary() + " [" + card.indicator().word() + "]");
    }
}
