package org.footbridge.governance;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.advice.Adviser;
import org.footbridge.governance.RuleBaseCheck.Admitted;
import org.footbridge.governance.RuleBaseCheck.Refused;
import org.footbridge.table.FileProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the rule base at start, or refuses to start with the whole report; then watches its folder. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {

    @Bean
    RuleBaseLog announcements(Clock clock) {
        return new RuleBaseLog(clock);
    }

    @Bean
    LiveRuleBase liveRuleBase(
            @Value("${footbridge.rulebase:}") String setting, RuleBaseLog announcements, Clock clock) {
        var folder = Optional.of(setting).filter(text -> !text.isBlank()).map(Path::of);
        var reading = folder.map(FolderSnapshot::of).orElseGet(ShippedTables::shipped);
        return switch (RuleBaseCheck.of(reading)) {
            case Refused(var problems) ->
                throw new FaultyRuleBase(
                        problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
            case Admitted admitted -> {
                announcements.started(admitted.ruleBase());
                yield new LiveRuleBase(LiveState.first(admitted, clock.instant(), folder, reading.fingerprint()));
            }
        };
    }

    @Bean
    FolderWatch folderWatch(LiveRuleBase live, RuleBaseLog announcements, Clock clock) {
        return new FolderWatch(live, announcements, clock);
    }

    @Bean
    Adviser adviser() {
        return new Adviser();
    }
}
