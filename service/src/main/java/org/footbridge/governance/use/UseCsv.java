package org.footbridge.governance.use;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.feedback.CardUse.Reply;
import org.footbridge.governance.use.RuleUse.Replies;

/** The use of the rules as a table for spreadsheets: a line for the whole time of a rule and version, and one for each month. */
final class UseCsv {

    private UseCsv() {}

    static String of(List<RuleUse> uses) {
        var lines = new ArrayList<List<String>>();
        var head =
                new ArrayList<>(List.of("rule", "version", "month", "shown", "accepted", "overridden", "not answered"));
        if (!uses.isEmpty()) {
            uses.getFirst().reasons().forEach(reason -> head.add("overridden: " + reason.code()));
        }
        lines.add(head);
        for (var use : uses) {
            var reasons = use.reasons().stream().map(reason -> reason.cards().toString());
            lines.add(Stream.concat(line(use, "all", use.all()), reasons).toList());
            use.months()
                    .forEach(month -> lines.add(Stream.concat(
                                    line(use, month.month().toString(), month.replies()),
                                    use.reasons().stream().map(_ -> ""))
                            .toList()));
        }
        return SpreadsheetText.of(lines);
    }

    private static Stream<String> line(RuleUse use, String month, Replies replies) {
        return Stream.concat(
                Stream.of(use.ruleId(), use.version(), month, replies.shown().toString()),
                Stream.of(Reply.values()).map(reply -> replies.of(reply).toString()));
    }
}
