package org.footbridge.governance;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.footbridge.governance.RuleBaseCheck.Admitted;
import org.footbridge.governance.RuleBaseCheck.Refused;
import org.footbridge.table.ProblemSummary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the rule base at start, or refuses to start with the whole report. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {
    @Bean
    LiveRuleBase liveRuleBase(@Value("${footbridge.rulebase:}") String setting, RuleBaseLog log, Clock clock) {
        var folder = Optional.of(setting).filter(text -> !text.isBlank()).map(Path::of);
        var reading = folder.map(FolderSnapshot::of).orElseGet(FolderSnapshot::shipped);
        return switch (RuleBaseCheck.of(reading)) {
            case Refused(var problems) -> throw new FaultyRuleBase(String.join("\n", ProblemSummary.lines(problems)));
            case Admitted admitted -> {
                log.started(admitted.ruleBase());
                yield new LiveRuleBase(LiveState.first(admitted, clock.instant(), folder, reading.fingerprint()));
            }
        };
    }
}
