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
import org.footbridge.rulebase.Row;
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
        var said = facts.of(because);
        return said.isEmpty() ? this : say(Phrase.WHY, "facts", said);
    }

    Detail whatNext(String action) {
        return say(Phrase.WHAT_NEXT, "action", ruleBase.wording().inRow(action));
    }

    Detail howSure(Route route) {
        var evidence = ruleBase.evidenceOf(route.shownAs());
        return evidence.strength() == Evidence.Strength.BASIS
                ? plain(evidence.limitation())
                : say(
                        Phrase.HOW_SURE,
                        "strength",
                        word(Phrase.valueOf("STRENGTH_" + evidence.strength().name())),
                        "limitation",
                        evidence.limitation());
    }

    Detail howItMayHelp(Route route) {
        return say(
                Phrase.HOW_IT_MAY_HELP,
                "mechanism",
                word(Phrase.valueOf("MECHANISM_" + route.mechanism().name())),
                "model",
                word(Phrase.valueOf("MODEL_" + route.referralModel().name())));
    }

    Detail checkFirst(List<Term> terms) {
        return terms.isEmpty()
                ? this
                : say(
                        Phrase.CHECK_FIRST,
                        "terms",
                        terms.stream().map(Term::name).collect(Collectors.joining(", ")));
    }

    Detail alreadySuggested(boolean drafted) {
        return drafted ? say(Phrase.ALREADY_SUGGESTED) : this;
    }

    Detail say(Phrase phrase, String... values) {
        return plain(ruleBase.wording().say(phrase, values));
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
                        capitalised(routes.stream().map(Withheld::route).collect(Collectors.joining(", "))),
                        "reason",
                        reason));
        return this;
    }

    private String reason(Withheld withheld) {
        var reasons = withheld.because().stream()
                .map(Because::row)
                .map(Row.Withholding.class::cast)
                .map(row -> ruleBase.wording().inRow(row.reason()))
                .distinct()
                .toList();
        if (!reasons.isEmpty()) {
            return String.join(". ", reasons);
        }
        var terms = withheld.unchecked().stream()
                .flatMap(row -> row.conditions().stream())
                .map(condition -> condition.term())
                .filter(term -> !term.discreet())
                .map(Term::name)
                .filter(name -> advice.unread().stream()
                        .anyMatch(unread -> unread.terms().contains(name)))
                .distinct()
                .collect(Collectors.joining(", "));
        return word(Phrase.WITHHELD_UNREAD, "terms", terms);
    }

    Detail couldNotBeRead() {
        if (!advice.unread().isEmpty()) {
            say(Phrase.COULD_NOT_BE_READ, "parts", unreadParts());
        }
        return advice.linkWorkerUnchecked() ? say(Phrase.LINK_WORKER_UNCHECKED) : this;
    }

    private String unreadParts() {
        return advice.unread().stream()
                .map(unread -> word(
                        Phrase.PART,
                        "part",
                        word(Phrase.valueOf("PART_" + unread.part().name())),
                        "cause",
                        cause(unread)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
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
                .ifPresent(due -> say(Phrase.OVERDUE, "date", Facts.date(due)));
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
