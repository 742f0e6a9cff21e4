package org.footbridge.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Alert.Concern;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.TraceStep;
import org.footbridge.facts.AskedColleague;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowHead;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.EvidenceEntry;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.footbridge.vocabulary.Term;

/** Writes a card's detail in Markdown, a paragraph a thought, in the order in which a GP reads. */
final class CardDetail {

    private final RuleBase ruleBase;
    private final Advice advice;
    private final FactText facts;
    private final List<String> paragraphs = new ArrayList<>();

    CardDetail(RuleBase ruleBase, Advice advice) {
        this.ruleBase = ruleBase;
        this.advice = advice;
        this.facts = new FactText(ruleBase.wording());
    }

    String markdown() {
        return String.join("\n\n", paragraphs);
    }

    CardDetail why(Collection<TraceStep> steps) {
        return unlessEmpty(WordingKey.WHY, "facts", facts.recorded(steps));
    }

    /** Why the route that a card names first stands there, where the patient's own answers put it there. */
    CardDetail whatSuits(Route route) {
        var text = new PreferenceText(ruleBase, advice.asOf());
        return unlessEmpty(WordingKey.WHAT_SUITS, "said", text.dated(route.favouredBy(), advice.preferences()));
    }

    CardDetail also(String causes) {
        return unlessEmpty(WordingKey.ALSO, "causes", causes);
    }

    /** Which referral a break in the pathway is about, and who was asked about it already. */
    CardDetail about(List<Alert> alerts) {
        var text = new ReferralText(ruleBase.wording());
        alerts.stream()
                .flatMap(alert -> alert.concerns().stream())
                .map(Concern::referral)
                .distinct()
                .flatMap(referral -> text.about(referral, ruleBase.routeNames()).stream())
                .forEach(this::plain);
        alerts.stream()
                .flatMap(alert -> alert.concerns().stream())
                .flatMap(concern -> concern.asked().stream())
                .map(AskedColleague::when)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(when -> say(WordingKey.ASKED_BEFORE, "date", DateText.inWords(when)));
        return this;
    }

    CardDetail actions(Collection<String> actions) {
        return say(WordingKey.WHAT_NEXT, "action", ruleBase.wording().inRow(String.join(" ", actions)));
    }

    /** What is seen to before the routes are used, and what of it could not be checked. */
    CardDetail first(List<Route> routes) {
        var reasons = routes.stream()
                .flatMap(route -> route.adaptations().stream())
                .map(step -> ((Withholding) step.row()).reason())
                .distinct()
                .map(reason -> only(routes, route -> isAdaptedFor(route, reason))
                        + ruleBase.wording().inRow(reason))
                .collect(Collectors.joining(". "));
        unlessEmpty(WordingKey.FIRST, "reason", reasons);
        return unlessEmpty(WordingKey.NOT_CHECKED, "terms", named(routes, Route::notChecked));
    }

    /** What is seen to before a referral goes out. */
    CardDetail seeToFirst(Collection<TraceStep> adaptations) {
        var reasons = adaptations.stream()
                .map(step -> ruleBase.wording().inRow(((Withholding) step.row()).reason()))
                .distinct()
                .collect(Collectors.joining(". "));
        return unlessEmpty(WordingKey.FIRST, "reason", reasons);
    }

    private static boolean isAdaptedFor(Route route, String reason) {
        return route.adaptations().stream()
                .anyMatch(step -> ((Withholding) step.row()).reason().equals(reason));
    }

    /** The names of those routes of which something holds, with a colon, where it does not hold of all of them. */
    private static String only(List<Route> routes, Predicate<Route> holds) {
        var some = routes.stream().filter(holds).toList();
        return some.size() == routes.size()
                ? ""
                : Sentence.capitalised(some.stream().map(Route::name).collect(Collectors.joining(", "))) + ": ";
    }

    /** The terms that some routes name, each once. */
    private static String named(List<Route> routes, Function<Route, List<Term>> terms) {
        return routes.stream()
                .flatMap(route -> terms.apply(route).stream())
                .map(Term::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What is under way already, and what a clinician has said about this record. */
    CardDetail underWay() {
        paragraphs.addAll(new ReferralText(ruleBase.wording()).open(advice.openReferrals()));
        return advice.withCare() ? say(WordingKey.PROCEED_WITH_CARE) : this;
    }

    /** One line of evidence for the route that a card names first. */
    CardDetail howSure(Routed route) {
        var evidence = ruleBase.evidenceOf(route);
        return evidence.strength() == EvidenceEntry.Strength.BASIS
                ? plain(evidence.limitation())
                : say(
                        WordingKey.HOW_SURE,
                        "strength",
                        ruleBase.wording().say(evidence.strength()),
                        "limitation",
                        evidence.limitation());
    }

    /** How the patient gets to the route that a card names first, and which are in the record as drafts. */
    CardDetail whatNext(List<Route> routes) {
        var drafted = routes.stream().filter(Route::drafted).map(Route::name).toList();
        unlessEmpty(WordingKey.ALREADY_SUGGESTED, "routes", String.join(", ", drafted));
        var open = routes.stream().filter(route -> !route.drafted()).toList();
        if (open.isEmpty()) {
            return this;
        }
        var how = word(model(open));
        return Suggestions.isOffered(open.getFirst())
                ? actions(List.of(how, word(WordingKey.ASK_WHAT_WOULD_STOP_THEM)))
                : actions(List.of(how));
    }

    /** The way to the best route; where that is a question, others may stand below it with a referral. */
    private static WordingKey model(List<Route> routes) {
        var best = routes.getFirst();
        return switch (best.referralModel()) {
            case ASK ->
                routes.stream().anyMatch(Suggestions::isOffered) ? WordingKey.MODEL_ASK_FIRST : WordingKey.MODEL_ASK;
            case LINK_WORKER -> best.isFacilitated() ? WordingKey.MODEL_FACILITATED : WordingKey.MODEL_LINK_WORKER;
            case SIGNPOST -> WordingKey.MODEL_SIGNPOST;
            case DIRECT_REFERRAL -> WordingKey.MODEL_DIRECT_REFERRAL;
        };
    }

    /** What was looked for and is not there: what the advice rests on, then what to measure before acting on it. */
    CardDetail notRecorded(Collection<TraceStep> steps, List<Route> routes) {
        unlessEmpty(WordingKey.NOT_RECORDED, "terms", facts.notRecorded(steps));
        return unlessEmpty(WordingKey.CHECK_FIRST, "terms", named(routes, Route::checkFirst));
    }

    /** A need that shares its card with others, in one line; what is seen to first is never left out. */
    CardDetail oneOfMany(NeedOnCard need) {
        return say(
                        WordingKey.MORE_NEED,
                        "need",
                        Sentence.capitalised(String.join(", ", need.needs())),
                        "facts",
                        facts.recorded(need.basedOn()),
                        "routes",
                        need.routes().stream().map(Route::name).collect(Collectors.joining(", ")))
                .first(need.routes());
    }

    CardDetail say(WordingKey phrase, String... values) {
        return plain(word(phrase, values));
    }

    private CardDetail unlessEmpty(WordingKey phrase, String placeholder, String value) {
        return value.isEmpty() ? this : say(phrase, placeholder, value);
    }

    CardDetail plain(String sentence) {
        paragraphs.add(sentence);
        return this;
    }

    /**
     * Routes that would have fitted, with the reason why each is not suggested. One whose referral has ended is a question:
     * another way to the same person may stand on the card.
     */
    CardDetail notSuggested(Collection<Withheld> withheld) {
        withheld.stream()
                .filter(route -> ended(route).isEmpty())
                .collect(Collectors.groupingBy(this::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, routes) -> say(WordingKey.NOT_SUGGESTED, "routes", names(routes), "reason", reason));
        withheld.stream()
                .filter(route -> ended(route).isPresent())
                .collect(Collectors.groupingBy(route -> ended(route).orElseThrow(), TreeMap::new, Collectors.toList()))
                .forEach((date, routes) -> say(WordingKey.REFERRED_BEFORE, "date", date, "routes", names(routes)));
        return this;
    }

    private static String names(List<Withheld> routes) {
        return routes.stream().map(Withheld::route).collect(Collectors.joining(", "));
    }

    /** By when the referral had ended because of which alone a route is not offered again: at the latest by today. */
    private Optional<String> ended(Withheld withheld) {
        return withheld.referred()
                .filter(referral -> withheld.basedOn().isEmpty() && !referral.mayBeOpen())
                .map(referral -> referral.ended() == null
                        ? DateText.inWords(advice.asOf())
                        : DateText.inWords(referral.ended()));
    }

    private String reason(Withheld withheld) {
        var reasons = withheld.basedOn().stream()
                .map(TraceStep::row)
                .map(Withholding.class::cast)
                .map(row -> ruleBase.wording().inRow(row.reason()))
                .distinct()
                .toList();
        if (!reasons.isEmpty()) {
            return String.join(". ", reasons);
        }
        if (withheld.referred().isPresent()) {
            return Sentence.capitalised(new ReferralText(ruleBase.wording())
                    .already(withheld.referred().orElseThrow()));
        }
        // Which safeguards could not be read would be a long list, and may be nobody's business.
        return withheld.unchecked().stream().anyMatch(Withholding::withholdsEveryRoute)
                ? word(WordingKey.MAY_HOLD_A_REASON)
                : word(WordingKey.WITHHELD_UNREAD, "terms", unread(withheld.unchecked()));
    }

    private String unread(List<Withholding> rows) {
        return rows.stream()
                .map(Row::conditions)
                .flatMap(List::stream)
                .map(condition -> condition.term())
                .filter(term -> !term.discreet())
                .map(Term::name)
                .filter(name ->
                        advice.unread().stream().anyMatch(part -> part.terms().contains(name)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What only ranks is left out: nothing is withheld for it, and the page says it. */
    CardDetail couldNotBeRead() {
        var parts = advice.unread().stream()
                .filter(unread -> !unread.part().onlyRanks())
                .map(unread -> word(
                        WordingKey.PART,
                        "part",
                        word(WordingKey.valueOf("PART_" + unread.part().name())),
                        "cause",
                        word(WordingKey.valueOf("CAUSE_" + unread.cause().name()))))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return unlessEmpty(WordingKey.COULD_NOT_BE_READ, "parts", parts);
    }

    /** What a reader must know about the rules themselves: a review that is overdue, a code that is not quite sure. */
    CardDetail aboutTheRules(Collection<TraceStep> steps) {
        steps.stream()
                .map(step -> step.row().head())
                .filter(head -> head.isOverdueOn(advice.asOf()))
                .map(RowHead::reviewBy)
                .min(LocalDate::compareTo)
                .ifPresent(due -> say(WordingKey.OVERDUE, "date", DateText.inWords(due)));
        boolean partly = steps.stream()
                .flatMap(step -> step.grounds().stream())
                .filter(ground -> ground.observation().isPresent())
                .anyMatch(ground -> ruleBase.vocabulary().isPartlyVerified(ground.term()));
        return partly ? say(WordingKey.PARTLY_VERIFIED) : this;
    }

    private String word(WordingKey phrase, String... values) {
        return ruleBase.wording().say(phrase, values);
    }
}
