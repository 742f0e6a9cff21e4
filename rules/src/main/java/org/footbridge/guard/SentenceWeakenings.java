package org.footbridge.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.table.TableRow;

/**
 * Compares what a GP reads of safeguards, and the settings of their times. No program can say whether a changed sentence
 * asks for less than the one before, so each is taken for a weakening until somebody else has read both.
 */
final class SentenceWeakenings {

    /** What {@code about.csv} says of the tables themselves. */
    private static final Set<String> NAMES_OF_THE_TABLES = Set.of("version", "title", "publisher");

    private final GuardedVersion before;
    private final GuardedVersion after;
    private final List<Weakening> found = new ArrayList<>();

    private SentenceWeakenings(GuardedVersion before, GuardedVersion after) {
        this.before = before;
        this.after = after;
    }

    static List<Weakening> between(GuardedVersion before, GuardedVersion after) {
        var sentences = new SentenceWeakenings(before, after);
        sentences.rows();
        sentences.texts("wording.csv", "wording", "key", "text");
        sentences.texts("about.csv", "setting", "what", "value");
        sentences.bankHolidays();
        return sentences.found;
    }

    /** Those in force in both versions; one that is gone, or not in force any more, is another weakening. */
    private void rows() {
        Map<String, Row> older = before.ruleBase().activeRows().stream()
                .filter(Row::isSafeguard)
                .collect(Collectors.toMap(Row::id, row -> row));
        after.ruleBase()
                .activeRows()
                .forEach(now -> Optional.ofNullable(older.get(now.id())).ifPresent(was -> compare(was, now)));
    }

    private void compare(Row was, Row now) {
        var ways = new ArrayList<String>();
        changed("its reason", reason(was), reason(now), ways);
        changed("the alert of its card", ofCard(was, AlertText::alert), ofCard(now, AlertText::alert), ways);
        changed("the line of its card", ofCard(was, AlertText::summary), ofCard(now, AlertText::summary), ways);
        changed("what it says to do next", ofCard(was, AlertText::whatNext), ofCard(now, AlertText::whatNext), ways);
        changed("what it asks a colleague", task(was), task(now).or(() -> Optional.of("nothing")), ways);
        if (!ways.isEmpty()) {
            found.add(new Weakening(
                    was.id() + " says something else",
                    now.head().file(),
                    now.head().line(),
                    String.join(", and ", ways)));
        }
    }

    private static Optional<String> reason(Row row) {
        return row instanceof Withholding withholding ? Optional.of(withholding.reason()) : Optional.empty();
    }

    private static Optional<String> ofCard(Row row, Function<AlertText, String> part) {
        return row.ownCard().map(part);
    }

    private static Optional<String> task(Row row) {
        return row instanceof Alerting alerting
                ? alerting.task().map(task -> task.colleague().word() + ": " + task.what())
                : Optional.empty();
    }

    /** A card that is gone is another weakening, and one that is new takes nothing away. */
    private static void changed(String what, Optional<String> was, Optional<String> now, List<String> ways) {
        if (was.isPresent() && now.isPresent() && !was.equals(now)) {
            ways.add(what + " is \"" + now.get() + "\" and was \"" + was.get() + "\"");
        }
    }

    private void texts(String file, String name, String key, String text) {
        change(file, key).each((what, was, now) -> {
            var said = now.map(row -> row.cell(text)).orElse("");
            if (!NAMES_OF_THE_TABLES.contains(what) && !said.equals(was.cell(text))) {
                add(
                        name + " \"" + what + "\" changed",
                        now.orElse(was),
                        "it is \"" + said + "\" and was \"" + was.cell(text) + "\"");
            }
        });
    }

    private void bankHolidays() {
        change("bank-holidays.csv", "day")
                .eachNew((day, row) -> add(
                        "bank holiday " + day + " added",
                        row,
                        "who waits for an answer over this day waits a day longer before anybody is reminded"));
    }

    private TableChange change(String file, String key) {
        return TableChange.of(file, before.tables(), after.tables(), key);
    }

    private void add(String name, TableRow row, String what) {
        found.add(new Weakening(name, row.file(), row.line(), what));
    }
}
