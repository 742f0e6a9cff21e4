package org.footbridge.governance;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footbridge.change.RuleBaseCheck.Admitted;
import org.footbridge.facts.London;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.FileProblem;
import org.footbridge.table.ProblemSummary;

/**
 * Which rule base is live, and what became of the last change that was offered.
 *
 * @param version the rule base that answers, with its tables and the scenarios that came out as written
 * @param approvedRows who has approved its rows, looked up once since health asks often
 * @param since when it began to answer in this run of the service
 * @param lastGoodSince when it went live before this run, where it serves because the folder was broken at the start
 * @param folder where it came from; empty for the tables inside the program
 * @param judged fingerprint of the folder as it was last checked, sound or not
 * @param unraised whether its version number already stood for the other tables that it replaced
 * @param refusal the last change that was refused in this run
 * @param uncompared why nobody knows whether it has lost a safeguard of what was live before it
 */
record LiveState(
        GuardedVersion version,
        ApprovedRows.State approvedRows,
        Instant since,
        Optional<Instant> lastGoodSince,
        Optional<Path> folder,
        String judged,
        boolean unraised,
        Optional<RejectedChange> refusal,
        Optional<String> uncompared) {

    static LiveState first(Admitted admitted, Instant since, Optional<Path> folder, String judged) {
        return new LiveState(
                admitted.version(),
                approved(admitted, since),
                since,
                Optional.empty(),
                folder,
                judged,
                false,
                Optional.empty(),
                admitted.uncompared());
    }

    /** The last good version serves from the start on, since the folder was refused. */
    static LiveState lastGood(
            Admitted kept, Instant keptSince, Optional<Path> folder, String judged, RejectedChange refused) {
        return new LiveState(
                kept.version(),
                approved(kept, refused.at()),
                refused.at(),
                Optional.of(keptSince),
                folder,
                judged,
                false,
                Optional.of(refused),
                kept.uncompared());
    }

    /** Another rule base answers from now on. */
    LiveState replacedBy(Admitted next, Instant now, String nowJudged) {
        boolean sameNumber =
                next.ruleBase().about().version().equals(ruleBase().about().version());
        return new LiveState(
                next.version(),
                approved(next, now),
                now,
                Optional.empty(),
                folder,
                nowJudged,
                sameNumber,
                ended(now),
                next.uncompared());
    }

    /** The folder holds the tables that are live, perhaps with other scenarios. */
    LiveState confirmed(Admitted same, Instant now, String nowJudged) {
        var known = new GuardedVersion(
                ruleBase(), same.version().tables(), same.version().scenarios());
        return new LiveState(
                known,
                approved(same, now),
                since,
                Optional.empty(),
                folder,
                nowJudged,
                unraised,
                ended(now),
                uncompared);
    }

    /** A change was refused; the same rule base goes on answering. */
    LiveState refusing(RejectedChange refused, String nowJudged) {
        return new LiveState(
                version,
                approvedRows,
                since,
                lastGoodSince,
                folder,
                nowJudged,
                unraised,
                Optional.of(refused),
                uncompared);
    }

    RuleBase ruleBase() {
        return version.ruleBase();
    }

    /** How many scenarios of its folder came out as written before it went live. */
    int scenarios() {
        return version.scenarios().size();
    }

    private static ApprovedRows.State approved(Admitted admitted, Instant at) {
        return ApprovedRows.state(
                admitted.version().tables(), at.atZone(London.ZONE).toLocalDate());
    }

    /** Whether the folder holds something that was refused, so that what is live is not what somebody wants. */
    boolean isWaiting() {
        return refusal.filter(RejectedChange::waits).isPresent();
    }

    private Optional<RejectedChange> ended(Instant now) {
        return refusal.map(last -> last.waits() ? last.correctedAt(now) : last);
    }

    /**
     * Change of the folder that did not go live. Its components are, in order: when it was refused; the whole report, which
     * is never empty; and when the folder was sound again, which is empty while it is not.
     */
    record RejectedChange(Instant at, List<FileProblem> problems, Optional<Instant> corrected) {

        RejectedChange {
            problems = List.copyOf(problems);
        }

        static RejectedChange of(Instant at, List<FileProblem> problems) {
            return new RejectedChange(at, problems, Optional.empty());
        }

        boolean waits() {
            return corrected.isEmpty();
        }

        RejectedChange correctedAt(Instant when) {
            return new RejectedChange(at, problems, Optional.of(when));
        }

        /** As many lines as a person reads, one of each kind where there are more problems than that. */
        List<String> summary() {
            return ProblemSummary.lines(problems);
        }

        /** A line a problem. */
        List<String> lines() {
            return problems.stream().map(FileProblem::toString).toList();
        }
    }
}
