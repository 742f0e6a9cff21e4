package org.footbridge.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.Because;
import org.footbridge.facts.Unread;
import org.footbridge.rulebase.Evidence;
import org.footbridge.rulebase.Phrase;
import org.footbridge.rulebase.ReferralModel;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.Row.Withholding;
import org.footbridge.rulebase.RowHead;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.vocabulary.Term;

/** Writes a card's detail in Markdown, a paragraph a thought, in the order in which a GP reads. */
final class Detail {

    private final RuleBase ruleBase;
    private final Advice advice;
    private final Facts facts;
    private final List<String> paragraphs = new ArrayList<>();

    Detail(RuleBase ruleBase, Advice advice) {
        this.ruleBase = ruleBase;
        this.advice = advice;
        this.facts = new Facts(ruleBase.wording());
    }

    String markdown() {
        return String.join("\n\n", paragraphs);
    }

    Detail why(Collection<Because> because) {
        return unlessEmpty(Phrase.WHY, "facts", facts.recorded(because));
    }

    Detail also(String causes) {
        return unlessEmpty(Phrase.ALSO, "causes", causes);
    }

    Detail whatNext(Collection<String> actions) {
        return say(Phrase.WHAT_NEXT, "action", ruleBase.wording().inRow(String.join(" ", actions)));
    }

    Detail howSure(Route route) {
        var evidence = ruleBase.evidenceOf(route.shownAs());
        return evidence.strength() == Evidence.Strength.BASIS
                ? plain(evidence.limitation())
                : say(Phrase.HOW_SURE, "strength", strength(evidence), "limitation", evidence.limitation());
    }

    private String strength(Evidence evidence) {
        return word(Phrase.valueOf("STRENGTH_" + evidence.strength().name()));
    }

    Detail howItMayHelp(Route route) {
        return route.referralModel() == ReferralModel.ASK ? this : plain(mechanism(route));
    }

    private String mechanism(Route route) {
        return word(
                Phrase.HOW_IT_MAY_HELP,
                "mechanism",
                word(Phrase.valueOf("MECHANISM_" + route.mechanism().name())));
    }

    Detail whatNext(Route route) {
        if (route.drafted()) {
            return say(Phrase.ALREADY_SUGGESTED);
        }
        var how = word(Phrase.valueOf("MODEL_" + route.referralModel().name()));
        return Suggestions.isOffered(route)
                ? whatNext(List.of(how, word(Phrase.ASK_WHAT_WOULD_STOP_THEM)))
                : whatNext(List.of(how));
    }

    /** What was looked for and is not there: what the advice rests on, then what to measure before acting on it. */
    Detail notRecorded(Collection<Because> because, List<Term> checkFirst) {
        unlessEmpty(Phrase.NOT_RECORDED, "terms", facts.notRecorded(because));
        return unlessEmpty(
                Phrase.CHECK_FIRST, "terms", checkFirst.stream().map(Term::name).collect(Collectors.joining(", ")));
    }

    /** A route that shares its card with others, in one paragraph. */
    Detail oneOfMany(Route route) {
        var evidence = ruleBase.evidenceOf(route.shownAs());
        var sentences = new ArrayList<String>();
        sentences.add(
                word(Phrase.MORE_ROUTE, "route", capitalised(route.name()), "facts", facts.recorded(route.because())));
        if (route.referralModel() != ReferralModel.ASK) {
            sentences.add(mechanism(route));
        }
        if (evidence.strength() != Evidence.Strength.BASIS) {
            sentences.add(strength(evidence) + ".");
        }
        sentences.add(evidence.limitation());
        if (route.drafted()) {
            sentences.add(word(Phrase.ALREADY_SUGGESTED));
        }
        return plain(String.join(" ", sentences)).notRecorded(route.because(), route.checkFirst());
    }

    Detail say(Phrase phrase, String... values) {
        return plain(word(phrase, values));
    }

    private Detail unlessEmpty(Phrase phrase, String placeholder, String value) {
        return value.isEmpty() ? this : say(phrase, placeholder, value);
    }

    Detail plain(String sentence) {
        paragraphs.add(sentence);
        return this;
    }

    /** Routes that would have fitted, with the reason why each is not suggested. */
    Detail notSuggested(Collection<Withheld> withheld) {
        withheld.stream()
                .collect(Collectors.groupingBy(this::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, routes) -> say(
                        Phrase.NOT_SUGGESTED,
                        "routes",
                        routes.stream().map(Withheld::route).collect(Collectors.joining(", ")),
                        "reason",
                        reason));
        return this;
    }

    private String reason(Withheld withheld) {
        var reasons = withheld.because().stream()
                .map(Because::row)
                .map(Withholding.class::cast)
                .map(row -> ruleBase.wording().inRow(row.reason()))
                .distinct()
                .toList();
        if (!reasons.isEmpty()) {
            return String.join(". ", reasons);
        }
        // Which safeguards could not be read would be a long list, and may be nobody's business.
        return withheld.unchecked().stream().anyMatch(Withholding::withholdsEveryRoute)
                ? word(Phrase.MAY_HOLD_A_REASON)
                : word(Phrase.WITHHELD_UNREAD, "terms", unread(withheld.unchecked()));
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

    Detail couldNotBeRead() {
        var parts = advice.unread().stream()
                .map(unread -> word(
                        Phrase.PART,
                        "part",
                        word(Phrase.valueOf("PART_" + unread.part().name())),
                        "cause",
                        cause(unread)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return unlessEmpty(Phrase.COULD_NOT_BE_READ, "parts", parts);
    }

    private String cause(Unread unread) {
        return word(Phrase.valueOf("CAUSE_" + unread.cause().name()));
    }

    /** What a reader must know about the rules themselves: a review that is overdue, a code that is not quite sure. */
    Detail aboutTheRules(Collection<Because> because) {
        because.stream()
                .map(step -> step.row().head())
                .filter(head -> head.isOverdueOn(advice.asOf()))
                .map(RowHead::reviewBy)
                .min(LocalDate::compareTo)
                .ifPresent(due -> say(Phrase.OVERDUE, "date", Dates.inWords(due)));
        boolean partly = because.stream()
                .flatMap(step -> step.grounds().stream())
                .filter(ground -> ground.observation().isPresent())
                .anyMatch(ground -> ruleBase.vocabulary().isPartlyVerified(ground.term()));
        return partly ? say(Phrase.PARTLY_VERIFIED) : this;
    }

    private String word(Phrase phrase, String... values) {
        return ruleBase.wording().say(phrase, values);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
