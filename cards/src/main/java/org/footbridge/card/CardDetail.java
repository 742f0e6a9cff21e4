package org.footbridge.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.TraceStep;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
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

    CardDetail also(String causes) {
        return unlessEmpty(WordingKey.ALSO, "causes", causes);
    }

    CardDetail whatNext(Collection<String> actions) {
        return say(WordingKey.WHAT_NEXT, "action", ruleBase.wording().inRow(String.join(" ", actions)));
    }

    /** What is seen to before a route is used, and what of it could not be checked. */
    CardDetail first(Route route) {
        var reasons = route.adaptations().stream()
                .map(step -> ((Withholding) step.row()).reason())
                .distinct()
                .map(ruleBase.wording()::inRow)
                .collect(Collectors.joining(". "));
        unlessEmpty(WordingKey.FIRST, "reason", reasons);
        return unlessEmpty(
                WordingKey.NOT_CHECKED,
                "terms",
                route.notChecked().stream().map(Term::name).collect(Collectors.joining(", ")));
    }

    /** What is under way already, and what a clinician has said about this record. */
    CardDetail underWay() {
        paragraphs.addAll(new ReferralText(ruleBase.wording()).open(advice.openReferrals()));
        return advice.withCare() ? say(WordingKey.PROCEED_WITH_CARE) : this;
    }

    CardDetail howSure(Route route) {
        var evidence = ruleBase.evidenceOf(route.shownAs());
        return evidence.strength() == EvidenceEntry.Strength.BASIS
                ? plain(evidence.limitation())
                : say(
                        WordingKey.HOW_SURE,
                        "strength",
                        ruleBase.wording().say(evidence.strength()),
                        "limitation",
                        evidence.limitation());
    }

    CardDetail howItMayHelp(Route route) {
        return route.referralModel() == ReferralModel.ASK ? this : plain(mechanism(route));
    }

    private String mechanism(Route route) {
        return word(
                WordingKey.HOW_IT_MAY_HELP,
                "mechanism",
                route.mechanisms().stream()
                        .map(mechanism -> word(WordingKey.valueOf("MECHANISM_" + mechanism.name())))
                        .collect(Collectors.joining(", ")));
    }

    CardDetail whatNext(Route route) {
        if (route.drafted()) {
            return say(WordingKey.ALREADY_SUGGESTED);
        }
        var how = word(
                route.isFacilitated() && route.referralModel() == ReferralModel.LINK_WORKER
                        ? WordingKey.MODEL_FACILITATED
                        : WordingKey.valueOf("MODEL_" + route.referralModel().name()));
        return Suggestions.isOffered(route)
                ? whatNext(List.of(how, word(WordingKey.ASK_WHAT_WOULD_STOP_THEM)))
                : whatNext(List.of(how));
    }

    /** What was looked for and is not there: what the advice rests on, then what to measure before acting on it. */
    CardDetail notRecorded(Collection<TraceStep> steps, List<Term> checkFirst) {
        unlessEmpty(WordingKey.NOT_RECORDED, "terms", facts.notRecorded(steps));
        return unlessEmpty(
                WordingKey.CHECK_FIRST,
                "terms",
                checkFirst.stream().map(Term::name).collect(Collectors.joining(", ")));
    }

    /** A route that shares its card with others, in one paragraph. */
    CardDetail oneOfMany(Route route) {
        var evidence = ruleBase.evidenceOf(route.shownAs());
        var sentences = new ArrayList<String>();
        sentences.add(word(
                WordingKey.MORE_ROUTE,
                "route",
                Sentence.capitalised(route.name()),
                "facts",
                facts.recorded(route.basedOn())));
        if (route.referralModel() != ReferralModel.ASK) {
            sentences.add(mechanism(route));
        }
        if (evidence.strength() != EvidenceEntry.Strength.BASIS) {
            sentences.add(ruleBase.wording().say(evidence.strength()) + ".");
        }
        sentences.add(evidence.limitation());
        if (route.drafted()) {
            sentences.add(word(WordingKey.ALREADY_SUGGESTED));
        }
        return plain(String.join(" ", sentences)).first(route).notRecorded(route.basedOn(), route.checkFirst());
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

    /** Routes that would have fitted, with the reason why each is not suggested. */
    CardDetail notSuggested(Collection<Withheld> withheld) {
        withheld.stream()
                .collect(Collectors.groupingBy(this::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, routes) -> say(
                        WordingKey.NOT_SUGGESTED,
                        "routes",
                        routes.stream().map(Withheld::route).collect(Collectors.joining(", ")),
                        "reason",
                        reason));
        return this;
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

    CardDetail couldNotBeRead() {
        var parts = advice.unread().stream()
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
