package org.footbridge.governance;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.governance.RuleBaseCheck.Admitted;
import org.footbridge.governance.RuleBaseCheck.Refused;
import org.footbridge.table.FileProblem;
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
            case Refused(var problems) ->
                throw new FaultyRuleBase(
                        problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
            case Admitted admitted -> {
                log.started(admitted.ruleBase());
                yield new LiveRuleBase(LiveState.first(admitted, clock.instant(), folder, reading.fingerprint()));
            }
        };
    }
}
