package org.footbridge.governance;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.footbridge.rulebase.RuleBase;

/**
 * Which rule base is live, and what became of the last change that was offered.
 *
 * @param ruleBase what answers
 * @param since when it began to answer in this run of the service
 * @param folder where it came from; empty for the tables inside the program
 * @param judged fingerprint of the folder as it was last checked, sound or not
 * @param unraised whether its version number already stood for the other tables that it replaced
 * @param refusal the last change that was refused in this run
 */
record Standing(
        RuleBase ruleBase,
        Instant since,
        Optional<Path> folder,
        String judged,
        boolean unraised,
        Optional<Refusal> refusal) {

    static Standing first(RuleBase ruleBase, Instant since, Optional<Path> folder, String judged) {
        return new Standing(ruleBase, since, folder, judged, false, Optional.empty());
    }

    /** Another rule base answers from now on. */
    Standing replacedBy(RuleBase next, Instant now, String nowJudged) {
        boolean sameNumber = next.about().version().equals(ruleBase.about().version());
        return new Standing(next, now, folder, nowJudged, sameNumber, ended(now));
    }

    /** The folder holds again what is live. */
    Standing confirmed(Instant now, String nowJudged) {
        return new Standing(ruleBase, since, folder, nowJudged, unraised, ended(now));
    }

    /** A change was refused; the same rule base goes on answering. */
    Standing refusing(Refusal refused, String nowJudged) {
        return new Standing(ruleBase, since, folder, nowJudged, unraised, Optional.of(refused));
    }

    /** Whether the folder holds something that was refused, so that what is live is not what somebody wants. */
    boolean isWaiting() {
        return refusal.filter(Refusal::waits).isPresent();
    }

    private Optional<Refusal> ended(Instant now) {
        return refusal.map(last -> last.waits() ? last.mendedAt(now) : last);
    }
}
