package org.footbridge.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.change.Change;
import org.footbridge.change.RaisedVersion;
import org.footbridge.change.RowMerge;
import org.footbridge.change.RowMerge.Conflict;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.springframework.stereotype.Component;

/** Brings a change up to date with what went live since it was begun; where both say something else, a person chooses. */
@Component
class ChangeMerge {

    private final Changes changes;
    private final Acts acts;

    ChangeMerge(Changes changes, Acts acts) {
        this.changes = changes;
        this.acts = acts;
    }

    /**
     * Puts a change upon what is live now.
     *
     * @param chosen for conflicts, by their keys, whether the change is right; nothing is saved before all are chosen
     * @return what somebody has to choose before anything is saved; nothing where it is done
     */
    List<Conflict> bringUpToDate(TeamMember author, String name, Map<String, Boolean> chosen) {
        return changes.changing(repository -> {
            var change = changes.require(repository, name);
            var last = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            if (change.isUpToDate()) {
                return List.of();
            }
            var now = repository.files(last.id());
            var base = repository.files(change.base().id());
            var conflicts =
                    RowMerge.of(base, now, change.files(), Optional.empty()).conflicts();
            if (conflicts.stream().map(Conflict::key).allMatch(chosen::containsKey)) {
                var merged = RowMerge.of(base, now, change.files(), Optional.of(mine(chosen)));
                var files = RaisedVersion.of(merged.files(), now);
                var what = "Bring it up to date with what went live since";
                var saved = repository.merge(
                        Change.branch(name), change.tip(), last, files, Team.committer(author), what, changes.now());
                acts.add(author, new What(Kind.SAVED, name, files.sha256(), saved.id(), what, List.of()));
                return List.of();
            }
            return conflicts;
        });
    }

    private static Set<String> mine(Map<String, Boolean> chosen) {
        return chosen.keySet().stream().filter(chosen::get).collect(Collectors.toSet());
    }
}
