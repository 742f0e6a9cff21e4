package org.footbridge.governance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.footbridge.facts.London;
import org.footbridge.governance.LiveState.RejectedChange;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.kept.RuleBaseKeeper;
import org.footbridge.governance.review.ReviewReminder;
import org.footbridge.rule.Row;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reports which rule base answers, since when, and which of its rows are overdue for review, or soon will be. An overdue row stops
 * nothing. The status is degraded, not down, while a change that was refused waits to be corrected, while the last good
 * version serves in place of a broken folder, while what is live was not compared with what was live before, and while it
 * cannot be kept for a restart.
 */
@Component("ruleBase")
class RuleBaseHealth implements HealthIndicator {

    private static final Status REFUSED = degraded("The folder holds a change that was refused");
    private static final Status LAST_GOOD =
            degraded("The folder was refused at the start: the last good version serves");
    private static final Status NOT_KEPT =
            degraded("The database cannot keep what is live: a restart might not find it");
    private static final Status UNCOMPARED =
            degraded("What is live was not compared with what was live before: a safeguard may be lost");
    private static final Status EMERGENCY =
            degraded("A roll back in an emergency has waited for more than a day for a second person to look at it");
    private static final int FIRST = 5;

    private final LiveRuleBase live;
    private final RuleBaseKeeper keeper;
    private final Acts acts;
    private final ReviewReminder reminder;
    private final Clock clock;

    RuleBaseHealth(LiveRuleBase live, RuleBaseKeeper keeper, Acts acts, ReviewReminder reminder, Clock clock) {
        this.live = live;
        this.keeper = keeper;
        this.acts = acts;
        this.reminder = reminder;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var state = live.state();
        var ruleBase = state.ruleBase();
        var today = LocalDate.now(clock.withZone(London.ZONE));
        var health = Health.status(status(state))
                .withDetail("title", ruleBase.about().title())
                .withDetail("version", ruleBase.about().version())
                .withDetail("sha256", ruleBase.sha256())
                .withDetail("from", from(state))
                .withDetail("liveSince", state.since().toString())
                .withDetail("liveFor", age(state).toString())
                .withDetail("scenarios", state.scenarios())
                .withDetail("rowsNotApproved", state.approvedRows().unapproved().size())
                .withDetail(
                        "activeRules",
                        ruleBase.rows().stream()
                                .filter(row -> row.head().isActive())
                                .count())
                .withDetail(
                        "overdueForReview",
                        ruleBase.overdueOn(today).stream().map(Row::id).toList())
                .withDetail("dueForReview", reminder.due(ruleBase, today).size());
        if (state.unraised()) {
            health.withDetail("versionNotRaised", true);
        }
        if (state.folder().isPresent()) {
            health.withDetail("kept", keeper.isDone());
        }
        keeper.failingSince().ifPresent(since -> health.withDetail("notKeptSince", since.toString()));
        state.uncompared().ifPresent(why -> health.withDetail("notCompared", withoutPath(why, state)));
        state.lastGoodSince()
                .ifPresent(since -> health.withDetail("lastGoodVersionServes", Map.of("liveSince", since.toString())));
        state.refusal().ifPresent(refusal -> health.withDetail("lastRefused", detail(refusal, state)));
        return health.build();
    }

    private Status status(LiveState state) {
        if (state.lastGoodSince().isPresent()) {
            return LAST_GOOD;
        }
        if (state.isWaiting()) {
            return REFUSED;
        }
        if (state.uncompared().isPresent()) {
            return UNCOMPARED;
        }
        if (keeper.failingSince().isPresent()) {
            return NOT_KEPT;
        }
        return isEmergencyOverdue() ? EMERGENCY : Status.UP;
    }

    /** Where the database does not answer, that is reported by its own part of health. */
    private boolean isEmergencyOverdue() {
        try {
            var dayAgo = clock.instant().minus(Duration.ofDays(1));
            return acts.unseconded().stream().anyMatch(act -> act.at().isBefore(dayAgo));
        } catch (DataAccessException unreachable) {
            return false;
        }
    }

    private static Status degraded(String why) {
        return new Status("DEGRADED", why);
    }

    private static String from(LiveState state) {
        if (state.lastGoodSince().isPresent()) {
            return "last good version";
        }
        return state.folder().isPresent() ? "folder" : "shipped";
    }

    private Duration age(LiveState state) {
        return Duration.between(state.since(), clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Map<String, Object> detail(RejectedChange refusal, LiveState state) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("at", refusal.at().toString());
        refusal.corrected().ifPresent(when -> detail.put("corrected", when.toString()));
        detail.put("problems", refusal.problems().size());
        detail.put(
                "first",
                refusal.summary().stream()
                        .limit(FIRST)
                        .map(line -> withoutPath(line, state))
                        .toList());
        return detail;
    }

    /** Health is for anyone who reaches the port, and where the folder lies is not. */
    private static String withoutPath(String line, LiveState state) {
        return line.replace(state.folder().map(Path::toString).orElse("the folder"), "the folder");
    }
}
