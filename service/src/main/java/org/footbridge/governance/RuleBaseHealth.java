package org.footbridge.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.footbridge.rulebase.Row;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells which rule base answers and which of its rows are overdue for review; overdue rows stop nothing. */
@Component("ruleBase")
class RuleBaseHealth implements HealthIndicator {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LiveRuleBase live;
    private final Clock clock;

    RuleBaseHealth(LiveRuleBase live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var ruleBase = live.current();
        return Health.up()
                .withDetail("title", ruleBase.about().title())
                .withDetail("version", ruleBase.about().version())
                .withDetail("sha256", ruleBase.sha256())
                .withDetail(
                        "activeRules",
                        ruleBase.rows().stream()
                                .filter(row -> row.head().isActive())
                                .count())
                .withDetail(
                        "overdueForReview",
                        ruleBase.overdueOn(LocalDate.now(clock.withZone(LONDON))).stream()
                                .map(Row::id)
                                .toList())
                .build();
    }
}
