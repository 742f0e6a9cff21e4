package org.footbridge.scenario.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario.Expected;
import org.footbridge.scenario.Shown;
import org.footbridge.scenario.reader.Entry.Fields;
import org.footbridge.scenario.reader.Reason.CouldNotBeChecked;
import org.footbridge.scenario.reader.Reason.NearMiss;
import org.footbridge.scenario.reader.Reason.WithheldBy;
import org.footbridge.table.NearestWord;

/** Reads what must be shown, what must not, and why not. */
final class ExpectedReader {

    static final String SHOWN = "shown";
    static final String NOT_SHOWN = "not shown";
    static final String OTHERS = "and others";

    private static final String NOTHING = "nothing";
    private static final String ALLOWED = "allowed";
    private static final Pattern REASON =
            Pattern.compile("(withheld by|near miss of|could not be checked:) ([A-Za-z0-9-]+)");

    private final RuleBase ruleBase;
    private final Set<String> possible;
    private final Complaints complaints;
    private final List<Reason> reasons = new ArrayList<>();

    ExpectedReader(RuleBase ruleBase, Complaints complaints) {
        this.ruleBase = ruleBase;
        this.possible = Shown.possible(ruleBase);
        this.complaints = complaints;
    }

    Expected read(Fields scenario) {
        var shown = shown(scenario);
        var notShown = notShown(scenario);
        for (var name : shown) {
            if (notShown.contains(name)) {
                complaints.at(scenario.line(), NOT_SHOWN, "\"" + name + "\" is both shown and not shown", "remove one");
            }
        }
        var others = scenario.find(OTHERS);
        others.map(field -> complaints.text(OTHERS, field.value()))
                .filter(text -> !text.equals(ALLOWED))
                .ifPresent(text -> complaints.unknown(others.orElseThrow().line(), OTHERS, text, List.of(ALLOWED)));
        return new Expected(shown, notShown, others.isEmpty());
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    private Set<String> shown(Fields scenario) {
        var names = new TreeSet<String>();
        var field = scenario.find(SHOWN);
        if (field.isEmpty() || field.get().value().each().isEmpty()) {
            complaints.at(
                    scenario.line(), SHOWN, "nothing says what must be shown", "write shown: and names, or nothing");
            return names;
        }
        var entries = field.get().value().each();
        for (var entry : entries) {
            var name = complaints.text(SHOWN, entry);
            if (!(name.equals(NOTHING) && entries.size() == 1) && isKnown(name, entry.line(), SHOWN)) {
                names.add(name);
            }
        }
        return names;
    }

    private Set<String> notShown(Fields scenario) {
        var names = new TreeSet<String>();
        scenario.find(NOT_SHOWN).ifPresent(field -> {
            if (field.value() instanceof Fields withReasons) {
                for (var each : withReasons.fields()) {
                    if (isKnown(each.key(), each.line(), NOT_SHOWN)) {
                        names.add(each.key());
                        each.value().each().forEach(entry -> reason(each.key(), entry));
                    }
                }
            } else {
                field.value().each().forEach(entry -> {
                    var name = complaints.text(NOT_SHOWN, entry);
                    if (isKnown(name, entry.line(), NOT_SHOWN)) {
                        names.add(name);
                    }
                });
            }
        });
        return names;
    }

    private boolean isKnown(String name, int line, String key) {
        if (!possible.contains(name) && !name.isEmpty()) {
            complaints.at(line, key, "no rule shows \"" + name + "\"", NearestWord.suggestion(name, possible));
        }
        return possible.contains(name);
    }

    private void reason(String name, Entry entry) {
        var text = complaints.text(name, entry);
        var stated = REASON.matcher(text);
        if (!stated.matches()) {
            complaints.at(
                    entry.line(),
                    name,
                    "\"" + text + "\" is no reason",
                    "write withheld by, near miss of or could not be checked:, and the id of a rule");
            return;
        }
        var id = stated.group(2);
        var row = ruleBase.rows().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        if (row.isEmpty()) {
            complaints.unknown(
                    entry.line(),
                    name,
                    id,
                    ruleBase.rows().stream().map(Row::id).toList());
        } else if (!Reason.hasSay(row.get(), name, ruleBase)) {
            complaints.at(
                    entry.line(),
                    name,
                    id + " has no say in whether this is shown",
                    "name a rule about \"" + name + "\"");
        } else {
            reasons.add(
                    switch (stated.group(1)) {
                        case "withheld by" -> new WithheldBy(name, id);
                        case "near miss of" -> new NearMiss(name, id);
                        default -> new CouldNotBeChecked(name, id);
                    });
        }
    }
}
