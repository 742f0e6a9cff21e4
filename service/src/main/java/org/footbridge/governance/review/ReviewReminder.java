package org.footbridge.governance.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.settings.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long before its day a review is named; key {@code footbridge.review-reminder} of application.yml. */
@Component
public final class ReviewReminder {

    private final Duration before;

    public ReviewReminder(@Value("${footbridge.review-reminder:30d}") Duration before) {
        this.before = Limits.time("footbridge.review-reminder", before, "1d", "365d");
    }

    /** In days. */
    public long days() {
        return before.toDays();
    }

    /** Active rows whose review comes within that time and is not overdue, the first day first. */
    public List<Row> due(RuleBase ruleBase, LocalDate today) {
        return ruleBase.reviewedBetween(today, today.plusDays(days())).stream()
                .sorted(Comparator.comparing((Row row) -> row.head().reviewBy()).thenComparing(Row::id))
                .toList();
    }
}
