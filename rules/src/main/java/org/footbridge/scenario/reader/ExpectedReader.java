package org.footbridge.scenario.reader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ExpectedReason;
import org.footbridge.scenario.Scenario.Expected;
import org.footbridge.scenario.ShownNames;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.scenario.reader.YamlNode.Text;
import org.footbridge.table.NearestWord;

/** Reads what must be shown, what must not, and why. */
final class ExpectedReader {

    static final String SHOWN = "shown";
    static final String NOT_SHOWN = "not shown";
    static final String OTHERS = "and others";
    static final String OF_THE_SAME_NEED = "other routes of the same need";

    private static final String NOTHING = "nothing";
    private static final String ALLOWED = "allowed";

    private final RuleBase ruleBase;
    private final Set<String> possible;
    private final YamlProblems complaints;
    private final ReasonReader reasons;

    ExpectedReader(RuleBase ruleBase, YamlProblems complaints) {
        this.ruleBase = ruleBase;
        this.possible = ShownNames.possible(ruleBase);
        this.complaints = complaints;
        this.reasons = new ReasonReader(ruleBase, complaints);
    }

    /** Where nothing says what is shown, it is what the cards name, and routes of the needs that they name. */
    Expected read(Fields scenario, ExpectedCards cards) {
        boolean byCards = scenario.find(SHOWN).isEmpty()
                && scenario.find(ExpectedCardsReader.CARDS).isPresent();
        var shown = byCards ? shownOn(cards) : shown(scenario);
        var notShown = names(NOT_SHOWN, scenario.each(NOT_SHOWN));
        for (var name : shown) {
            if (notShown.contains(name)) {
                complaints.at(scenario.line(), NOT_SHOWN, "\"" + name + "\" is both shown and not shown", "remove one");
            }
        }
        var others = scenario.find(OTHERS);
        others.ifPresent(this::isAllowed);
        return new Expected(
                shown, notShown, others.isEmpty(), byCards ? ofNeeds(cards.names()) : ofTheSameNeed(scenario, shown));
    }

    private void isAllowed(Field field) {
        var text = complaints.text(field.key(), field.value());
        if (!text.equals(ALLOWED)) {
            complaints.unknown(field.line(), field.key(), text, List.of(ALLOWED));
        }
    }

    /**
     * The routes of the needs that a named route meets, so that a new route for a need leaves what is written right. A link
     * worker meets nearly every need, and opens none.
     */
    private Set<String> ofTheSameNeed(Fields scenario, Set<String> shown) {
        var key = scenario.find(OF_THE_SAME_NEED);
        key.ifPresent(this::isAllowed);
        var needs = ruleBase.routes().stream()
                .filter(row -> key.isPresent() && shown.contains(row.route()))
                .filter(row -> row.referralModel() != ReferralModel.LINK_WORKER)
                .map(Routed::need)
                .collect(Collectors.toSet());
        return ofNeeds(needs);
    }

    private Set<String> ofNeeds(Set<String> needs) {
        return ruleBase.routes().stream()
                .filter(row -> needs.contains(row.need()))
                .map(Routed::route)
                .collect(Collectors.toSet());
    }

    private Set<String> shownOn(ExpectedCards cards) {
        var named = new TreeSet<>(cards.names());
        named.retainAll(possible);
        return named;
    }

    List<ExpectedReason> reasons() {
        return reasons.all();
    }

    private Set<String> shown(Fields scenario) {
        var entries = scenario.each(SHOWN);
        if (entries.stream().allMatch(entry -> entry instanceof Fields(int line, var fields) && fields.isEmpty())) {
            complaints.at(
                    scenario.line(), SHOWN, "nothing says what must be shown", "write shown: and names, or nothing");
        }
        boolean nothing =
                entries.size() == 1 && entries.getFirst() instanceof Text(int line, var text) && text.equals(NOTHING);
        return nothing ? Set.of() : names(SHOWN, entries);
    }

    /** Names, of which each may have reasons. */
    private Set<String> names(String key, List<YamlNode> entries) {
        var names = new TreeSet<String>();
        for (var entry : entries) {
            if (entry instanceof Fields withReasons) {
                for (var each : withReasons.fields()) {
                    if (isKnown(each.key(), each.line(), key)) {
                        names.add(each.key());
                        reasons.read(each, key.equals(SHOWN));
                    }
                }
            } else {
                var name = complaints.text(key, entry);
                if (isKnown(name, entry.line(), key)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private boolean isKnown(String name, int line, String key) {
        if (!possible.contains(name) && !name.isEmpty()) {
            complaints.at(line, key, "no rule shows \"" + name + "\"", NearestWord.suggestion(name, possible));
        }
        return possible.contains(name);
    }
}
