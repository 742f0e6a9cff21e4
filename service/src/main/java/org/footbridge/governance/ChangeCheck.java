package org.footbridge.governance;

import java.nio.file.Path;
import java.util.Optional;
import org.footbridge.change.Checked;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.AuthorsSince;
import org.footbridge.history.FolderHistory;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.springframework.stereotype.Component;

/** Judges a rule base that is not live as it would be judged on its way to be so, and names what it weakens. */
@Component
public class ChangeCheck {

    private final LiveRuleBase live;
    private final Safeguards safeguards;

    ChangeCheck(LiveRuleBase live, Safeguards safeguards) {
        this.live = live;
        this.safeguards = safeguards;
    }

    /**
     * What stands in the governance folder and was refused.
     *
     * @param authors who has changed it since what is live
     */
    public record Offered(RuleBaseFiles files, AuthorsSince authors) {}

    /** What waits in a folder; empty where nothing does, or where changes come by a repository. */
    public Optional<Offered> offered() {
        return live.state()
                .folder()
                .filter(folder -> live.state().isWaiting() && !RuleBaseRepository.isOne(folder))
                .flatMap(this::offered);
    }

    private Optional<Offered> offered(Path folder) {
        return FolderSnapshot.of(folder) instanceof FolderSnapshot.Read(var tables, var scenarios)
                ? Optional.of(new Offered(
                        RuleBaseFiles.of(tables, scenarios),
                        FolderHistory.authorsSince(
                                live.state().version(), folder, folder.resolve(FolderSnapshot.SCENARIOS))))
                : Optional.empty();
    }

    /** Checks all tables and runs all scenarios; takes seconds where there are many. */
    public Checked of(RuleBaseFiles files) {
        return Checked.of(live.state().version(), files, safeguards::withRealContacts);
    }

    /**
     * The same, compared with something else than what is live.
     *
     * @param before what was live; where it has faults by the checks of today, what is live stands in for it
     */
    public Checked of(RuleBaseFiles before, RuleBaseFiles files) {
        return switch (RuleBaseReader.read(before.tables())) {
            case Outcome.Sound(var ruleBase) ->
                Checked.of(
                        new GuardedVersion(
                                ruleBase,
                                before.tables(),
                                before.scenarios().read(ruleBase).scenarios()),
                        files,
                        safeguards::withRealContacts);
            case Outcome.Faulty _ -> of(files);
        };
    }
}
