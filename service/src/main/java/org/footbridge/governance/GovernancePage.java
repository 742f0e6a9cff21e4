package org.footbridge.governance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.facts.London;
import org.footbridge.governance.LiveState.RejectedChange;
import org.footbridge.governance.review.ReviewReminder;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleDescription;
import org.jspecify.annotations.Nullable;

/**
 * All that the governance page shows, and all that {@code /governance.json} holds. Nothing of it is about a patient.
 *
 * @param from the folder, or the program itself
 * @param scenarios how many scenarios of the folder came out as written before it went live
 * @param tried the same in words
 * @param approvals who has approved how many rows of the tables, a line each
 * @param liveSince when this version began to answer in this run of the service
 * @param liveFor how long ago that was, in words
 * @param lastGoodSince when this version went live before this run, where it serves because the folder was broken at the start
 * @param notKeptSince since when what is live cannot be kept for a restart
 * @param notCompared why nobody knows whether what is live has lost a safeguard
 * @param versionNotRaised whether the version number stood for other tables just before
 * @param reminder for how many days before its review a row counts as due
 * @param due the rows that are, the first day first
 * @param refused the last change that was refused in this run
 */
record GovernancePage(
        String title,
        String publisher,
        String version,
        String sha256,
        String from,
        int scenarios,
        String tried,
        List<String> approvals,
        Instant liveSince,
        String liveFor,
        @Nullable Instant lastGoodSince,
        @Nullable Instant notKeptSince,
        @Nullable String notCompared,
        boolean versionNotRaised,
        List<RuleDescription> overdue,
        long reminder,
        List<RuleDescription> due,
        List<RulesOfLayer> layers,
        @Nullable RefusedChange refused) {

    /**
     * A change that did not go live.
     *
     * @param waits whether the folder still holds it
     * @param problems the whole report
     * @param summary as much of it as a person reads
     */
    record RefusedChange(
            Instant at, boolean waits, @Nullable Instant corrected, List<String> problems, List<String> summary) {
        /** Whether the summary leaves something out. */
        @JsonIgnore
        public boolean isCut() {
            return summary.size() < problems.size();
        }

        static RefusedChange of(RejectedChange refusal) {
            return new RefusedChange(
                    refusal.at(),
                    refusal.waits(),
                    refusal.corrected().orElse(null),
                    refusal.lines(),
                    refusal.summary());
        }
    }

    /**
     * The rules of one layer.
     *
     * @param name as its folder is named, in words
     * @param what what its rules decide
     */
    record RulesOfLayer(String name, String what, int active, int draft, int retired, List<RuleDescription> rules) {

        static RulesOfLayer of(Layer layer, RuleBase ruleBase, LocalDate today) {
            var rows = ruleBase.rows().stream()
                    .filter(row -> Layer.of(row) == layer)
                    .toList();
            return new RulesOfLayer(
                    layer.title(),
                    layer.purpose(),
                    count(rows, Status.ACTIVE),
                    count(rows, Status.DRAFT),
                    count(rows, Status.RETIRED),
                    rows.stream()
                            .map(row -> RuleDescription.of(row, ruleBase, today))
                            .toList());
        }

        private static int count(List<Row> rows, Status status) {
            return (int)
                    rows.stream().filter(row -> row.head().status() == status).count();
        }
    }

    static GovernancePage of(LiveState state, Optional<Instant> notKeptSince, ReviewReminder reminder, Instant now) {
        var ruleBase = state.ruleBase();
        var about = ruleBase.about();
        var today = now.atZone(London.ZONE).toLocalDate();
        var layers = Stream.of(Layer.values())
                .map(layer -> RulesOfLayer.of(layer, ruleBase, today))
                .toList();
        return new GovernancePage(
                about.title(),
                about.publisher(),
                about.version(),
                ruleBase.sha256(),
                from(state),
                state.scenarios(),
                scenarios(state),
                state.approvedRows().inWords(),
                state.since().truncatedTo(ChronoUnit.SECONDS),
                inWords(Duration.between(state.since(), now)),
                state.lastGoodSince()
                        .map(since -> since.truncatedTo(ChronoUnit.SECONDS))
                        .orElse(null),
                notKeptSince.orElse(null),
                state.uncompared().orElse(null),
                state.unraised(),
                layers.stream()
                        .flatMap(layer -> layer.rules().stream())
                        .filter(RuleDescription::overdue)
                        .toList(),
                reminder.days(),
                reminder.due(ruleBase, today).stream()
                        .map(row -> RuleDescription.of(row, ruleBase, today))
                        .toList(),
                layers,
                state.refusal().map(RefusedChange::of).orElse(null));
    }

    private static String from(LiveState state) {
        return state.folder()
                .map(folder -> (state.lastGoodSince().isPresent() ? "the database, as it was live from " : "")
                        + (RuleBaseRepository.isOne(folder) ? "the branch live of " : "the folder ")
                        + folder)
                .orElse("inside the program");
    }

    private static String scenarios(LiveState state) {
        if (state.folder().isEmpty()) {
            return "run when the program was built";
        }
        return switch (state.scenarios()) {
            case 0 -> "no scenarios";
            case 1 -> "one, as written";
            default -> state.scenarios() + ", all as written";
        };
    }

    /** As much of an age as anybody needs. */
    static String inWords(Duration age) {
        if (age.toDays() > 0) {
            return counted(age.toDays(), "day") + " " + counted(age.toHoursPart(), "hour");
        }
        if (age.toHours() > 0) {
            return counted(age.toHours(), "hour") + " " + counted(age.toMinutesPart(), "minute");
        }
        return age.toMinutes() > 0 ? counted(age.toMinutes(), "minute") : "less than a minute";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
