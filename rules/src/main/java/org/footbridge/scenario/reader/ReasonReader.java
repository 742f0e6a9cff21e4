package org.footbridge.scenario.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ExpectedReason;
import org.footbridge.scenario.ExpectedReason.AdaptedBy;
import org.footbridge.scenario.ExpectedReason.BecauseOf;
import org.footbridge.scenario.ExpectedReason.CouldNotBeChecked;
import org.footbridge.scenario.ExpectedReason.NearMiss;
import org.footbridge.scenario.ExpectedReason.WithheldBy;
import org.footbridge.scenario.ShownNames;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.table.NearestWord;

/** Reads why something is shown or not shown: {@code because of ALERT-LW-1 and ALERT-LW-2}. */
final class ReasonReader {

    private static final String BECAUSE_OF = "because of";
    private static final String ADAPTED_BY = "adapted by";
    private static final String NOTHING = "nothing";
    private static final String WITHHELD_BY = "withheld by";
    private static final String NEAR_MISS_OF = "near miss of";
    private static final String ID = "[A-Za-z0-9-]+";
    private static final Pattern REASON = Pattern.compile("(" + BECAUSE_OF + "|" + ADAPTED_BY + "|" + WITHHELD_BY + "|"
            + NEAR_MISS_OF + "|could not be checked:) (" + ID + "(?: and " + ID + ")*)");

    private final RuleBase ruleBase;
    private final YamlProblems complaints;
    private final List<ExpectedReason> reasons = new ArrayList<>();

    ReasonReader(RuleBase ruleBase, YamlProblems complaints) {
        this.ruleBase = ruleBase;
        this.complaints = complaints;
    }

    List<ExpectedReason> all() {
        return List.copyOf(reasons);
    }

    /** Reads the reasons behind one name; behind a name that is shown there can only be one kind. */
    void read(Field field, boolean shown) {
        var shownBy = new TreeSet<String>();
        var adaptedBy = new TreeSet<String>();
        boolean adapts = false;
        for (var entry : field.value().each()) {
            var text = complaints.text(field.key(), entry);
            var stated = REASON.matcher(text);
            if (!stated.matches() || List.of(BECAUSE_OF, ADAPTED_BY).contains(stated.group(1)) != shown) {
                complaints.at(
                        entry.line(),
                        field.key(),
                        "\"" + text + "\" is no reason for what is " + (shown ? "shown" : "not shown"),
                        shown
                                ? "write because of or adapted by, and the id of a rule"
                                : "write withheld by, near miss of or could not be checked:, and the id of a rule");
                continue;
            }
            boolean adapting = stated.group(1).equals(ADAPTED_BY);
            adapts |= adapting;
            if (adapting && stated.group(2).equals(NOTHING)) {
                continue;
            }
            for (var id : stated.group(2).split(" and ", -1)) {
                if (canBe(stated.group(1), field.key(), id, entry.line())) {
                    if (shown) {
                        (adapting ? adaptedBy : shownBy).add(id);
                    } else {
                        reasons.add(reason(stated.group(1), field.key(), id));
                    }
                }
            }
        }
        if (!shownBy.isEmpty()) {
            reasons.add(new BecauseOf(field.key(), List.copyOf(shownBy)));
        }
        if (adapts) {
            reasons.add(new AdaptedBy(field.key(), List.copyOf(adaptedBy)));
        }
    }

    private static ExpectedReason reason(String kind, String name, String id) {
        return switch (kind) {
            case WITHHELD_BY -> new WithheldBy(name, id);
            case NEAR_MISS_OF -> new NearMiss(name, id);
            default -> new CouldNotBeChecked(name, id);
        };
    }

    private boolean canBe(String kind, String name, String id, int line) {
        var named = ruleBase.find(id);
        if (named.filter(row -> hasSay(kind, row, name)).isPresent()) {
            return true;
        }
        var possible = ruleBase.rows().stream()
                .filter(row -> hasSay(kind, row, name))
                .map(Row::id)
                .toList();
        if (named.isEmpty()) {
            complaints.unknown(line, name, id, possible);
        } else {
            complaints.at(
                    line,
                    name,
                    id + " has no say in whether this is "
                            + switch (kind) {
                                case BECAUSE_OF, NEAR_MISS_OF -> "shown";
                                case ADAPTED_BY -> "adapted";
                                default -> "withheld";
                            },
                    NearestWord.suggestion(id, possible));
        }
        return false;
    }

    private boolean hasSay(String kind, Row row, String name) {
        return switch (kind) {
            case BECAUSE_OF -> ShownNames.canBeShownBy(row, name, ruleBase);
            case ADAPTED_BY -> row instanceof Withholding adapting && !adapting.withholds() && adapting.covers(name);
            case NEAR_MISS_OF ->
                ShownNames.canBeShownBy(row, name, ruleBase) || ShownNames.canBeWithheldBy(row, name, ruleBase);
            default -> ShownNames.canBeWithheldBy(row, name, ruleBase);
        };
    }
}
