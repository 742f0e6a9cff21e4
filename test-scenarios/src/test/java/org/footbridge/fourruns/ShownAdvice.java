package org.footbridge.fourruns;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.TraceStep;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.footbridge.scenario.ShownNames;
import tools.jackson.databind.JsonNode;

/**
 * What a GP is shown, in the names of the tables, be it by advice or by the cards that came over HTTP. There is one judge
 * of each, so that all runs are judged alike.
 *
 * @param shown routes and alerts
 * @param withheld routes that are said not to be suggested
 * @param rules the rules behind both, but for discreet ones, which no card names
 * @param couldNotBeRead parts of the record that are said to be unread
 * @param unsure what else is said not to be known: whether something must come first, whether anyone can be reached
 */
record ShownAdvice(
        SortedSet<String> shown,
        SortedSet<String> withheld,
        SortedSet<String> rules,
        SortedSet<String> couldNotBeRead,
        SortedSet<WordingKey> unsure) {

    private static final String TRACE = "org.footbridge.trace";
    private static final Pattern ALSO = Pattern.compile("^\\*\\*Also:\\*\\* (.*)\\.$", Pattern.MULTILINE);

    ShownAdvice {
        shown = sorted(shown);
        withheld = sorted(withheld);
        rules = sorted(rules);
        couldNotBeRead = sorted(couldNotBeRead);
        unsure = sorted(unsure);
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> items) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }

    private static ShownAdvice of(
            Stream<String> shown,
            Stream<String> withheld,
            Stream<String> rules,
            Stream<String> couldNotBeRead,
            Stream<WordingKey> unsure) {
        return new ShownAdvice(
                shown.collect(Collectors.toCollection(TreeSet::new)),
                withheld.collect(Collectors.toCollection(TreeSet::new)),
                rules.collect(Collectors.toCollection(TreeSet::new)),
                couldNotBeRead.collect(Collectors.toCollection(TreeSet::new)),
                unsure.collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * What advice shows. A question that is not asked counts as not withheld, since nobody misses it; so does what a row
     * quiets, where there is no other card for its need.
     */
    static ShownAdvice by(Advice advice, RuleBase ruleBase) {
        if (advice.silent()) {
            return of(Stream.of(), Stream.of(), Stream.of(), Stream.of(), Stream.of());
        }
        var withheld = advice.withheld().stream()
                .filter(route -> !isQuestion(route.route(), ruleBase) && hasACard(route, advice))
                .toList();
        var steps = Stream.of(
                        onCards(advice).flatMap(alert -> alert.basedOn().stream()),
                        advice.routes().stream().flatMap(route -> route.basedOn().stream()),
                        advice.routes().stream().flatMap(route -> route.adaptations().stream()),
                        withheld.stream().flatMap(route -> route.basedOn().stream()))
                .flatMap(each -> each);
        return of(
                ShownNames.by(advice).stream()
                        .filter(name -> !onThePageOnly(advice).contains(name)),
                withheld.stream().map(Advice.Withheld::route),
                steps.filter(step -> !step.isDiscreet()).map(TraceStep::row).map(Row::id),
                hasNoCard(advice, withheld)
                        ? Stream.of()
                        : advice.unread().stream().map(unread -> unread.part().word()),
                unsure(advice));
    }

    /** Where only what ranks could not be read, no card says so by itself. */
    private static boolean hasNoCard(Advice advice, List<Advice.Withheld> withheld) {
        return advice.routes().isEmpty()
                && withheld.isEmpty()
                && onCards(advice).findAny().isEmpty()
                && unsure(advice).findAny().isEmpty()
                && advice.unread().stream().allMatch(unread -> unread.part().onlyRanks());
    }

    /** The alerts that are on the page and on no card, of which an answer over HTTP says nothing. */
    static List<String> onThePageOnly(Advice advice) {
        return advice.alerts().stream()
                .filter(Advice.Alert::isOnThePageOnly)
                .map(Advice.Alert::name)
                .toList();
    }

    private static Stream<Advice.Alert> onCards(Advice advice) {
        return advice.alerts().stream().filter(alert -> !alert.isOnThePageOnly());
    }

    private static boolean hasACard(Advice.Withheld withheld, Advice advice) {
        var others = Stream.concat(
                advice.routes().stream().map(Advice.Route::needs),
                advice.withheld().stream().filter(other -> !other.isQuiet()).map(Advice.Withheld::needs));
        return !withheld.isQuiet()
                || advice.safety() == Safety.COULD_NOT_BE_READ
                || onCards(advice).anyMatch(alert -> explains(alert, withheld.route()))
                || others.flatMap(Collection::stream).anyMatch(withheld.needs()::contains);
    }

    /** A card names what its own rows hold back, and no other card's. */
    private static boolean explains(Advice.Alert alert, String route) {
        return alert.basedOn().stream()
                .map(TraceStep::row)
                .anyMatch(row -> row instanceof Row.Withholding guard && guard.withholds(route));
    }

    private static boolean isQuestion(String route, RuleBase ruleBase) {
        return ruleBase.rows().stream()
                .anyMatch(row -> row instanceof Routed routed
                        && routed.route().equals(route)
                        && routed.referralModel() == ReferralModel.ASK);
    }

    private static Stream<WordingKey> unsure(Advice advice) {
        var safety = advice.safety() == Safety.COULD_NOT_BE_READ
                ? Stream.of(WordingKey.ASK_ABOUT_SAFETY)
                : Stream.<WordingKey>of();
        var reach =
                advice.linkWorkerUnchecked() ? Stream.of(WordingKey.LINK_WORKER_UNCHECKED) : Stream.<WordingKey>of();
        return Stream.concat(safety, reach);
    }

    /** What the cards of an answer tell. */
    static ShownAdvice by(JsonNode answer, RuleBase ruleBase) {
        var cards = answer.path("cards").valueStream().toList();
        return of(
                cards.stream().flatMap(card -> shown(card, ruleBase)),
                cards.stream().flatMap(card -> traced(card, "withheldRoutes")),
                cards.stream().flatMap(card -> traced(card, "ruleIds")),
                cards.stream().flatMap(card -> traced(card, "couldNotBeRead")),
                cards.stream().flatMap(card -> unsure(card, ruleBase)));
    }

    private static Stream<String> traced(JsonNode card, String what) {
        return card.path("extension").path(TRACE).path(what).valueStream().map(JsonNode::stringValue);
    }

    private static String topic(JsonNode card) {
        return card.path("source").path("topic").path("code").stringValue("");
    }

    private static String summary(JsonNode card) {
        return card.path("summary").stringValue("");
    }

    /** A route is named by its rule; an alert, whose rule may be discreet, by the sentence that its row gives it. */
    private static Stream<String> shown(JsonNode card, RuleBase ruleBase) {
        return switch (topic(card)) {
            case "need" -> {
                var ids = traced(card, "ruleIds").collect(Collectors.toSet());
                yield ruleBase.rows().stream()
                        .filter(row -> row instanceof Routed && ids.contains(row.id()))
                        .map(row -> ((Routed) row).route());
            }
            case "alert" -> alerts(card, ruleBase);
            case "withheld", "unread" -> Stream.of();
            default -> throw new AssertionError("A card of a kind that is not known: " + topic(card));
        };
    }

    /** One card may say several alerts: one as its summary, the others as further causes without the beginning they share. */
    private static Stream<String> alerts(JsonNode card, RuleBase ruleBase) {
        var summary = summary(card);
        var shared = summary.substring(0, summary.indexOf(": ") < 0 ? 0 : summary.indexOf(": ") + 2);
        var further = ALSO.matcher(card.path("detail").stringValue(""))
                .results()
                .flatMap(also -> Stream.of(also.group(1).split("; ")))
                .map(cause -> alert(List.of(cause, shared + cause), ruleBase));
        return Stream.concat(Stream.of(alert(List.of(summary), ruleBase)), further);
    }

    private static String alert(List<String> spellings, RuleBase ruleBase) {
        var names = ruleBase.rows().stream()
                .flatMap(ShownAdvice::notices)
                .filter(notice -> spellings.contains(notice.summary()))
                .map(AlertText::alert)
                .distinct()
                .toList();
        if (names.size() != 1) {
            throw new AssertionError("No one alert says: " + spellings);
        }
        return names.getFirst();
    }

    private static Stream<AlertText> notices(Row row) {
        return switch (row) {
            case Alerting alerting -> Stream.of(alerting.notice());
            case Withholding withholding -> withholding.notice().stream();
            case Routed _ -> Stream.of();
            case Row.Needed _ -> Stream.of();
        };
    }

    private static Stream<WordingKey> unsure(JsonNode card, RuleBase ruleBase) {
        return Stream.of(WordingKey.ASK_ABOUT_SAFETY, WordingKey.LINK_WORKER_UNCHECKED)
                .filter(phrase -> topic(card).equals("unread"))
                .filter(phrase -> ruleBase.wording().say(phrase).equals(summary(card)));
    }
}
