package org.footbridge.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.RetiredIds;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;

/** Compares the ids that were ever used: one that no row has any more stays in {@code retired-ids.csv} for good. */
final class UsedIds {

    private UsedIds() {}

    /** Ids of rows that are gone, and that nothing keeps from being given to another rule. */
    static List<FileProblem> lost(GuardedVersion live, GuardedVersion next) {
        var used = live.ruleBase().rows().stream().collect(Collectors.toMap(Row::id, row -> row));
        used.keySet().removeAll(next.ruleBase().rows().stream().map(Row::id).collect(Collectors.toSet()));
        used.keySet().removeAll(retired(next.tables()).rows().keySet());
        return used.values().stream().map(UsedIds::problem).sorted().toList();
    }

    /** Ids that were known to be gone and are not any more, even where a row has taken one. */
    static List<Weakening> forgotten(GuardedVersion live, GuardedVersion next) {
        var kept = retired(next.tables()).rows();
        return retired(live.tables()).rows().entrySet().stream()
                .filter(gone -> !kept.containsKey(gone.getKey()))
                .map(gone -> forgotten(
                        gone.getKey(), gone.getValue().line(), gone.getValue().cell("meaning"), next.ruleBase()))
                .toList();
    }

    private static Weakening forgotten(String id, int line, String meaning, RuleBase next) {
        return next.find(id)
                .map(row -> new Weakening(
                        id + " given another meaning",
                        row.head().file(),
                        row.head().line(),
                        "an id is never used for another rule. It was: " + meaning))
                .orElseGet(() -> new Weakening(
                        id + " forgotten",
                        RetiredIds.FILE,
                        line,
                        "another rule could be given this id. It was: " + meaning));
    }

    static RetiredIds retired(TableFiles tables) {
        return RetiredIds.read(tables, new FileProblems());
    }

    private static FileProblem problem(Row gone) {
        return new FileProblem(
                gone.head().file(),
                gone.head().line(),
                "id",
                gone.id() + " is gone, and nothing keeps its id from another rule",
                "keep the row with the status retired, or add the id to " + RetiredIds.FILE
                        + " (columns id,meaning,removed), where it meant: "
                        + RowInWords.plain().outcome(gone));
    }
}
