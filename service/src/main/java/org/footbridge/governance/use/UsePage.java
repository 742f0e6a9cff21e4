package org.footbridge.governance.use;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.card.OverrideReasons;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;

/**
 * All that the page about use shows; nothing of it is a count under {@value SmallCounts#SMALL}.
 *
 * @param from the first month
 * @param to the last month, which may not be over
 * @param title of the rule base that is live
 * @param nearest the reason that comes nearest to "does not fit" and "wrong data", as clinicians see it
 * @param rules each rule in each version, in order of their ids
 * @param neverAccepted those of them that nobody has accepted
 * @param notFitting those that most often did not fit the patient, the most frequent first
 */
record UsePage(
        YearMonth from,
        YearMonth to,
        String title,
        String nearest,
        List<UsedRule> rules,
        List<UsedRule> neverAccepted,
        List<UsedRule> notFitting) {

    UsePage {
        rules = List.copyOf(rules);
        neverAccepted = List.copyOf(neverAccepted);
        notFitting = List.copyOf(notFitting);
    }

    /**
     * A rule on the page.
     *
     * @param anchor its place on the page
     * @param use its use
     * @param isLive whether the rule base that is live has it, so that the page of rules says what it is
     * @param reasons why its cards were overridden, those left out that nobody gave
     * @param plot the same in a drawing
     */
    record UsedRule(String anchor, RuleUse use, boolean isLive, List<ReasonInWords> reasons, UsePlot plot) {
        UsedRule {
            reasons = List.copyOf(reasons);
        }
    }

    /** A reason as clinicians see it. */
    record ReasonInWords(String words, VisibleCount cards) {}

    static UsePage of(List<RuleUse> uses, RuleBase ruleBase, YearMonth from, YearMonth to) {
        Set<String> live = ruleBase.rows().stream().map(Row::id).collect(Collectors.toSet());
        var rules = uses.stream()
                .map(use -> new UsedRule(
                        "use-" + uses.indexOf(use),
                        use,
                        live.contains(use.ruleId()),
                        use.reasons().stream()
                                .filter(reason -> !reason.cards().isNone())
                                .map(reason -> new ReasonInWords(words(reason.code(), ruleBase), reason.cards()))
                                .toList(),
                        UsePlot.of(use)))
                .toList();
        return new UsePage(
                from,
                to,
                ruleBase.about().title(),
                words(RuleUse.DOES_NOT_FIT, ruleBase),
                rules,
                rules.stream().filter(rule -> rule.use().isNeverAccepted()).toList(),
                rules.stream()
                        .filter(rule -> rule.use().doesNotFit().isSome())
                        .sorted(Comparator.comparingLong(
                                (UsedRule rule) -> -rule.use().doesNotFit().rounded()))
                        .toList());
    }

    private static String words(String code, RuleBase ruleBase) {
        return OverrideReasons.CODES.contains(code)
                ? ruleBase.wording().say(WordingKey.ofReason(code))
                : code.equals(OverrideReasons.OTHER) ? "another reason" : code;
    }
}
