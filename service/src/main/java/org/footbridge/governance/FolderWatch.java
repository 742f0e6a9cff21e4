package org.footbridge.governance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.footbridge.change.RuleBaseCheck.Admitted;
import org.footbridge.change.RuleBaseCheck.Refused;
import org.footbridge.governance.FolderSnapshot.Read;
import org.footbridge.governance.LiveState.RejectedChange;
import org.footbridge.governance.kept.RuleBaseKeeper;
import org.footbridge.governance.shared.SharedRepository;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.settings.Limits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at the governance folder every few seconds. What has changed and then stood still for two looks is checked, and
 * goes live or is refused; until then, and after a refusal, the old rule base answers.
 */
@Component
public class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final LiveRuleBase live;
    private final Optional<Path> folder;
    private final Safeguards safeguards;
    private final SignedApprovals signed;
    private final SharedRepository shared;
    private final RuleBaseKeeper keeper;
    private final RuleBaseLog log;
    private final Clock clock;
    private String lastSeen = "";
    private boolean exchanged = true;
    private Optional<String> lastTip = Optional.empty();
    private @Nullable FolderSnapshot lastRead;

    /** The last act that a refused rule base was judged with: an approval that comes later may let it go live. */
    private long judgedWith;

    FolderWatch(
            LiveRuleBase live,
            Safeguards safeguards,
            SignedApprovals signed,
            SharedRepository shared,
            RuleBaseKeeper keeper,
            RuleBaseLog log,
            Clock clock,
            @Value("${footbridge.rulebase-check:2s}") Duration check) {
        Limits.time("footbridge.rulebase-check", check, "1ms", "1d");
        this.live = live;
        this.folder = live.state().folder();
        this.safeguards = safeguards;
        this.signed = signed;
        this.shared = shared;
        this.keeper = keeper;
        this.log = log;
        this.clock = clock;
    }

    /** Looks now, and not only when it is time. */
    @Scheduled(
            initialDelayString = "${footbridge.rulebase-check:2s}",
            fixedDelayString = "${footbridge.rulebase-check:2s}")
    public void look() {
        folder.ifPresent(this::look);
    }

    private synchronized void look(Path governed) {
        exchange(governed);
        signed.take(governed, live.current().sha256());
        var reading = read(governed);
        // A branch of a repository moves at once, files of a folder one after the other.
        boolean stoodStill = reading.fingerprint().equals(lastSeen) || RuleBaseRepository.isOne(governed);
        lastSeen = reading.fingerprint();
        if (stoodStill && (!reading.fingerprint().equals(live.state().judged()) || isApprovedSince())) {
            judge(governed, reading);
        }
    }

    /** A branch that stands where it stood is not read again. */
    private FolderSnapshot read(Path governed) {
        var tip = FolderSnapshot.tip(governed);
        if (lastRead == null || tip.isEmpty() || !tip.equals(lastTip)) {
            lastRead = FolderSnapshot.of(governed);
            lastTip = tip;
        }
        return lastRead;
    }

    /** What other instances have published comes, too. Without the database this instance goes on with its own copy. */
    private void exchange(Path governed) {
        if (RuleBaseRepository.isOne(governed)) {
            try {
                shared.exchange(governed);
                exchanged = true;
            } catch (IOException | DataAccessException | TransactionException failure) {
                if (exchanged) {
                    LOG.warn("The repository is not exchanged with other instances for now", failure);
                }
                exchanged = false;
            }
        }
    }

    private boolean isApprovedSince() {
        return live.state().isWaiting() && safeguards.approvalsUntil() != judgedWith;
    }

    private void judge(Path governed, FolderSnapshot reading) {
        judgedWith = safeguards.approvalsUntil();
        var before = live.state();
        var now = clock.instant();
        var after = switch (safeguards.since(before.version(), reading.check(), governed)) {
            case Admitted same
            when same.ruleBase().sha256().equals(before.ruleBase().sha256()) ->
                before.confirmed(same, now, reading.fingerprint());
            case Admitted next -> before.replacedBy(next, now, reading.fingerprint());
            case Refused(var problems) -> before.refusing(RejectedChange.of(now, problems), reading.fingerprint());
        };
        live.replace(after);
        log.changed(before, after);
        if (reading instanceof Read sound && !after.isWaiting()) {
            safeguards.wentLive(sound.files().sha256());
            keeper.keep(governed, sound.asLive(after.ruleBase(), after.since()));
        }
    }
}
