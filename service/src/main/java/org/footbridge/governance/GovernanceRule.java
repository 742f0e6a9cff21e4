package org.footbridge.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.EvidenceEntry.Strength;
import org.footbridge.rulebase.RuleBase;

/**
 * A row as the governance page tells it.
 *
 * @param when what must hold, all of it
 * @param outcome what follows
 * @param strength A to D, or basis
 * @param table file and line
 */
record GovernanceRule(
        String id,
        String status,
        List<String> when,
        String outcome,
        String owner,
        LocalDate reviewBy,
        boolean overdue,
        String strength,
        String limitation,
        String source,
        String table) {

    private static final RowInWords IN_WORDS = RowInWords.plain();

    static GovernanceRule of(Row row, RuleBase ruleBase, LocalDate today) {
        var head = row.head();
        var evidence = ruleBase.evidenceOf(row);
        return new GovernanceRule(
                row.id(),
                head.status().name().toLowerCase(Locale.ROOT),
                IN_WORDS.when(row),
                capital(IN_WORDS.outcome(row)),
                head.owner(),
                head.reviewBy(),
                head.isOverdueOn(today),
                evidence.strength() == Strength.BASIS
                        ? "basis"
                        : evidence.strength().name(),
                evidence.limitation(),
                evidence.source(),
                head.file() + ":" + head.line());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
