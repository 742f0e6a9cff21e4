package org.footbridge.shadow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Acts;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.shadow.ShadowRun.ShadowVersion;
import org.springframework.stereotype.Component;

/** The repository of the rule base as a shadow needs it: the version itself, and whether its change is still there. */
@Component
class ShadowSource {
    private final LiveRuleBase live;
    private final Acts acts;

    ShadowSource(LiveRuleBase live, Acts acts) {
        this.live = live;
        this.acts = acts;
    }

    /** Whether the rule base comes from a repository; without one there are no changes, and so no shadows. */
    boolean isThere() {
        return repository().isPresent();
    }

    private Optional<Path> repository() {
        return live.folder().filter(RuleBaseRepository::isOne);
    }

    /** The version as a rule base; empty where its files are others than those that were started, or have faults. */
    Optional<RuleBase> ruleBase(ShadowVersion version) throws IOException {
        try (var opened = RuleBaseRepository.open(repository().orElseThrow())) {
            var files = opened.files(version.commit());
            return files.sha256().equals(version.tree())
                            && RuleBaseGate.admit(files.tables()) instanceof Outcome.Sound(var ruleBase)
                    ? Optional.of(ruleBase)
                    : Optional.empty();
        }
    }

    /** Why a run has to end by now; empty where it goes on. */
    Optional<String> over(ShadowRun run, Instant now) throws IOException {
        if (!now.isBefore(run.until())) {
            return Optional.of("It has run for " + ShadowRun.LONGEST.toDays() + " days");
        }
        var version = run.of();
        try (var opened = RuleBaseRepository.open(repository().orElseThrow())) {
            var tip = opened.tip(version.branch());
            if (tip.isEmpty()) {
                return Optional.of(whatBecameOf(version));
            }
            boolean isSame = tip.get().id().equals(version.commit())
                    || opened.files(tip.get().id()).sha256().equals(version.tree());
            return isSame ? Optional.empty() : Optional.of("The change was changed");
        }
    }

    private String whatBecameOf(ShadowVersion version) {
        var last = acts.of(version.change()).stream()
                .map(Act::kind)
                .filter(kind -> kind == Act.Kind.PUBLISHED || kind == Act.Kind.WITHDRAWN)
                .reduce((_, later) -> later);
        return last.map(kind -> kind == Act.Kind.PUBLISHED ? "The change was published" : "The change was withdrawn")
                .orElse("The branch of the change is gone");
    }
}
