package org.footbridge.scenario.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShownNames;
import org.footbridge.scenario.card.ExpectedCard;
import org.footbridge.scenario.card.ExpectedCard.ExpectedRoute;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.card.ExpectedCards.Extent;
import org.footbridge.scenario.card.ShownCard;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.scenario.reader.YamlNode.Items;
import org.footbridge.scenario.reader.YamlNode.Text;
import org.footbridge.table.NearestWord;

/** Reads what a GP must see: the cards in their order, and what stands on each. */
final class ExpectedCardsReader {

    static final String CARDS = "cards";
    static final String FIRST = "first card";
    static final String ON_NONE = "on no card";

    private static final String NOTHING = "nothing";
    private static final String INDICATOR = "indicator";
    private static final String ALSO = "also";
    private static final String ROUTES = "routes";
    private static final String SAYS = "says";
    private static final String NEVER_SAYS = "never says";
    private static final String MODEL = "referral model";
    private static final String MECHANISM = "mechanism";
    private static final List<String> OF_A_CARD = List.of(INDICATOR, ALSO, ROUTES, SAYS, NEVER_SAYS, MODEL, MECHANISM);

    private final TreeSet<String> routes;
    private final TreeSet<String> needs;
    private final TreeSet<String> alerts;
    private final YamlProblems complaints;

    ExpectedCardsReader(RuleBase ruleBase, YamlProblems complaints) {
        this.routes = new TreeSet<>(ruleBase.routeNames().all());
        this.needs =
                Row.of(Needed.class, ruleBase.rows()).map(Needed::need).collect(Collectors.toCollection(TreeSet::new));
        this.alerts = new TreeSet<>(ShownNames.possible(ruleBase));
        this.alerts.removeAll(routes);
        this.complaints = complaints;
    }

    ExpectedCards read(Fields scenario) {
        var all = scenario.find(CARDS);
        var first = scenario.find(FIRST);
        var onNone = phrases(ON_NONE, scenario);
        if (all.isPresent() && first.isPresent()) {
            complaints.at(first.get().line(), FIRST, "the first card is said twice", "remove first card: or cards:");
        }
        if (all.isPresent()) {
            boolean others = scenario.find(ExpectedReader.OTHERS).isPresent();
            return new ExpectedCards(cards(all.get()), others ? Extent.SOME : Extent.ALL, onNone);
        }
        return first.map(field -> new ExpectedCards(one(field), Extent.FIRST, onNone))
                .orElseGet(() -> new ExpectedCards(List.of(), Extent.SOME, onNone));
    }

    private List<ExpectedCard> one(Field first) {
        var cards = cards(first);
        if (cards.size() != 1) {
            complaints.at(first.line(), FIRST, "one card stands first", "name one card; cards: takes several");
        }
        return cards;
    }

    private List<ExpectedCard> cards(Field field) {
        if (field.value() instanceof Text(int line, var text) && text.equals(NOTHING)) {
            return List.of();
        }
        if (field.value().each().isEmpty()) {
            complaints.at(field.line(), field.key(), "no card is named", "write names from the top, or nothing");
        }
        var cards = new ArrayList<ExpectedCard>();
        for (var entry : field.value().each()) {
            if (entry instanceof Fields described) {
                described.fields().forEach(each -> card(each).ifPresent(cards::add));
            } else {
                var name = complaints.text(field.key(), entry);
                card(new Field(name, entry.line(), new Text(entry.line(), ""))).ifPresent(cards::add);
            }
        }
        cards.stream()
                .collect(Collectors.groupingBy(ExpectedCard::name, Collectors.counting()))
                .forEach((name, times) -> {
                    if (times > 1) {
                        complaints.at(field.line(), name, "this card stands here twice", "remove one");
                    }
                });
        return cards;
    }

    private Optional<ExpectedCard> card(Field field) {
        var name = field.key();
        if (!needs.contains(name) && !alerts.contains(name) && !ShownCard.KEYS.contains(name)) {
            var known = new ArrayList<>(needs);
            known.addAll(alerts);
            known.addAll(ShownCard.KEYS);
            complaints.at(field.line(), name, "there is no such card", NearestWord.suggestion(name, known));
            return Optional.empty();
        }
        return Optional.of(
                switch (field.value()) {
                    case Text text when text.text().isEmpty() -> ExpectedCard.of(name);
                    case Text text when !needs.contains(name) -> described(name, named(INDICATOR, text));
                    case Fields fields -> described(name, fields);
                    case Items items
                    when !needs.contains(name) -> {
                        complaints.at(items.line(), name, "a list says nothing of this card", "write a key: " + keys());
                        yield ExpectedCard.of(name);
                    }
                    case Text text -> described(name, named(ROUTES, text));
                    case Items items -> described(name, named(ROUTES, items));
                });
    }

    private static Fields named(String key, YamlNode value) {
        return new Fields(value.line(), List.of(new Field(key, value.line(), value)));
    }

    private static String keys() {
        return OF_A_CARD.stream().collect(Collectors.joining(": or ", "", ":"));
    }

    private ExpectedCard described(String name, Fields fields) {
        complaints.expect(fields, OF_A_CARD);
        onlyOf(needs.contains(name), "the card of a need", fields, MODEL, MECHANISM, ROUTES);
        onlyOf(alerts.contains(name), "a card of an alert", fields, ALSO);
        return new ExpectedCard(
                name,
                word(INDICATOR, fields, Indicator.values(), Indicator::word),
                named(ALSO, fields, alerts),
                routes(fields),
                phrases(SAYS, fields),
                phrases(NEVER_SAYS, fields),
                word(MODEL, fields, ReferralModel.values(), ReferralModel::word),
                word(MECHANISM, fields, Mechanism.values(), Mechanism::word));
    }

    /** Each by its name alone, or with the way there and a mechanism behind it. */
    private List<ExpectedRoute> routes(Fields fields) {
        var found = new ArrayList<ExpectedRoute>();
        for (var entry : fields.each(ROUTES)) {
            if (entry instanceof Fields described) {
                described.fields().forEach(each -> found.add(route(each)));
            } else {
                found.add(ExpectedRoute.of(complaints.text(ROUTES, entry)));
            }
        }
        found.stream()
                .map(ExpectedRoute::name)
                .filter(name -> !name.isEmpty() && !routes.contains(name))
                .forEach(name -> complaints.unknown(fields.line(), ROUTES, name, routes));
        return found.stream().filter(route -> routes.contains(route.name())).toList();
    }

    private ExpectedRoute route(Field field) {
        if (!(field.value() instanceof Fields fields)) {
            complaints.at(
                    field.line(), field.key(), "this says nothing of a route", "write {referral model: signpost}");
            return ExpectedRoute.of(field.key());
        }
        complaints.expect(fields, List.of(MODEL, MECHANISM));
        return new ExpectedRoute(
                field.key(),
                word(MODEL, fields, ReferralModel.values(), ReferralModel::word),
                word(MECHANISM, fields, Mechanism.values(), Mechanism::word));
    }

    private void onlyOf(boolean isSuch, String what, Fields fields, String... keys) {
        for (var key : keys) {
            fields.find(key)
                    .filter(field -> !isSuch)
                    .ifPresent(
                            field -> complaints.at(field.line(), key, "this can only be said of " + what, "remove it"));
        }
    }

    private <T> Optional<T> word(String key, Fields fields, T[] values, Function<T, String> word) {
        var text = complaints.text(fields, key, "");
        if (text.isEmpty()) {
            fields.find(key).ifPresent(field -> complaints.unknown(field.line(), key, text, words(values, word)));
            return Optional.empty();
        }
        var found = Stream.of(values)
                .filter(value -> word.apply(value).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            complaints.unknown(fields.find(key).orElseThrow().line(), key, text, words(values, word));
        }
        return found;
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Stream.of(values).map(word).toList();
    }

    private List<String> named(String key, Fields fields, Collection<String> known) {
        var found = new ArrayList<String>();
        for (var entry : fields.each(key)) {
            var name = complaints.text(key, entry);
            if (known.contains(name)) {
                found.add(name);
            } else if (!name.isEmpty()) {
                complaints.unknown(entry.line(), key, name, known);
            }
        }
        return found;
    }

    private List<String> phrases(String key, Fields fields) {
        var field = fields.find(key);
        if (field.isPresent() && field.get().value().each().isEmpty()) {
            complaints.at(field.get().line(), key, "there is no phrase", "write some words in quotation marks");
        }
        return fields.each(key).stream()
                .map(entry -> complaints.text(key, entry).replaceAll("\\s+", " "))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
