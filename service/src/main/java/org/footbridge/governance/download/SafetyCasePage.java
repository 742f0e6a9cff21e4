package org.footbridge.governance.download;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footbridge.facts.London;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.LondonTimes;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Acts;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.safetycase.GovernanceAct;
import org.footbridge.safetycase.SafetyCase;
import org.footbridge.safetycase.SafetyCaseInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The draft of a safety case of what is live. It runs every scenario, so that one is made at a time and the last one is kept for
 * as long as nothing changes.
 */
@Component
public class SafetyCasePage {
    private static final int MOST_ACTS = 500;

    private final LiveRuleBase live;
    private final Acts acts;
    private final Clock clock;
    private final boolean hasWorkbench;
    private final LondonTimes times = new LondonTimes();

    private @Nullable Made last;

    SafetyCasePage(LiveRuleBase live, Acts acts, Clock clock, @Value("${footbridge.workbench.issuer:}") String signIn) {
        this.live = live;
        this.acts = acts;
        this.clock = clock;
        this.hasWorkbench = !signIn.isBlank();
    }

    private record Made(SafetyCaseInput from, String html) {}

    /**
     * The page as a file to keep.
     *
     * @param withNames whether people of the history are named, which is for those who have signed in
     */
    public ResponseEntity<String> download(boolean withNames) {
        var version = live.version();
        var name = "footbridge-safety-case-draft-" + version.ruleBase().about().version() + ".html";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, DownloadController.attachment(name))
                .body(html(new SafetyCaseInput(
                        version,
                        scenariosFrom(version),
                        LocalDate.now(clock.withZone(London.ZONE)),
                        history(withNames),
                        withNames)));
    }

    private synchronized String html(SafetyCaseInput input) {
        if (last == null || !last.from().equals(input)) {
            last = new Made(input, SafetyCase.html(input));
        }
        return last.html();
    }

    private String scenariosFrom(GuardedVersion version) {
        if (live.folder().isEmpty()) {
            return "The scenarios of the tables inside the program were run when it was built, and are not in it.";
        }
        return version.scenarios().isEmpty() ? "There are no scenarios." : "the folder that is live";
    }

    /** Empty where there is no workbench, or its history cannot be read. */
    private Optional<List<GovernanceAct>> history(boolean withNames) {
        if (!hasWorkbench) {
            return Optional.empty();
        }
        try {
            return Optional.of(acts.last(MOST_ACTS).stream()
                    .map(act -> inWords(act, withNames))
                    .toList());
        } catch (DataAccessException | TransactionException unreachable) {
            return Optional.empty();
        }
    }

    private GovernanceAct inWords(Act act, boolean withNames) {
        return new GovernanceAct(
                times.minute(act.at()),
                withNames ? act.person() : "",
                act.role(),
                act.kind().words(),
                act.change(),
                act.reason(),
                act.tree());
    }
}
