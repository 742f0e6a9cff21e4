package org.footbridge.report;

import java.util.List;
import java.util.Locale;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.report.RuleSection.Question;
import org.footbridge.report.RuleSection.Told;
import org.footbridge.report.scenario.RelativeDateText;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.EvidenceEntry.Strength;
import org.footbridge.rulebase.WordingKey;

/** Describes one rule: in words, with its evidence, its scenarios, and what nobody would notice about it. */
final class RuleSectionBuilder {

    private static final RowInWords IN_WORDS = RowInWords.plain();

    private final ReportInput subject;
    private final ReportOrder order;

    RuleSectionBuilder(ReportInput subject, ReportOrder order) {
        this.subject = subject;
        this.order = order;
    }

    RuleSection of(Row row) {
        var head = row.head();
        var evidence = subject.ruleBase().evidenceOf(row);
        return new RuleSection(
                row.id(),
                subject(row),
                head.status().name().toLowerCase(Locale.ROOT),
                IN_WORDS.when(row),
                capital(IN_WORDS.outcome(row)),
                head.owner(),
                RelativeDateText.inWords(head.reviewBy()),
                head.isOverdueOn(subject.day()),
                evidence.strength() == Strength.BASIS
                        ? "basis"
                        : evidence.strength().name(),
                inWords(evidence.strength()),
                evidence.limitation(),
                evidence.source(),
                head.file() + ":" + head.line(),
                questions(row),
                survivors(row),
                order.nearly(row),
                head.isActive() ? order.firesOf(row) : Told.NONE,
                head.isActive() ? order.missesOf(row) : Told.NONE,
                head.isActive() ? order.othersOf(row) : Told.NONE);
    }

    private static String subject(Row row) {
        return switch (row) {
            case Needed needed -> needed.need();
            case Withholding withholding ->
                switch (withholding.route()) {
                    case Withholding.EVERY_ROUTE -> "no route";
                    case Withholding.EVERYTHING -> "no card";
                    default -> "no " + withholding.route();
                };
            case Routed routed -> routed.route();
            case Alerting alerting -> alerting.notice().alert();
        };
    }

    private String inWords(Strength strength) {
        var wording = subject.ruleBase().wording();
        return switch (strength) {
            case A -> wording.say(WordingKey.STRENGTH_A);
            case B -> wording.say(WordingKey.STRENGTH_B);
            case C -> wording.say(WordingKey.STRENGTH_C);
            case D -> wording.say(WordingKey.STRENGTH_D);
            case BASIS -> "where the rule comes from, which is no claim of effect";
        };
    }

    private List<Question> questions(Row row) {
        return subject.coverage().rows().stream()
                .filter(covered -> covered.row().id().equals(row.id()))
                .flatMap(covered -> covered.asked().stream())
                .map(asked -> new Question(asked.inWords(), asked.seenTrue(), asked.seenFalse()))
                .toList();
    }

    private List<String> survivors(Row row) {
        return subject.mutation().survivors().stream()
                .filter(mutant -> mutant.row().id().equals(row.id()))
                .map(MutationAnalysis::inWords)
                .map(RuleSectionBuilder::capital)
                .toList();
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }
}
