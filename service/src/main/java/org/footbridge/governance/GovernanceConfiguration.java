package org.footbridge.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.footbridge.advice.Adviser;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the rule base at start, or refuses to start with the whole report. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(GovernanceConfiguration.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Bean
    LiveRuleBase liveRuleBase(@Value("${footbridge.rulebase:}") String folder, Clock clock) {
        return switch (RuleBaseGate.admit(Tables.from(folder))) {
            case Outcome.Faulty faulty -> throw new FaultyRuleBase(faulty.report());
            case Outcome.Sound(var ruleBase) -> {
                var about = ruleBase.about();
                LOG.info(
                        "Rule base live: {} {} ({})",
                        about.title(),
                        about.version(),
                        ruleBase.sha256().substring(0, 12));
                ruleBase.overdueOn(LocalDate.now(clock.withZone(LONDON)))
                        .forEach(row -> LOG.warn(
                                "Review overdue: {} was due on {} ({}, {}:{}); it stays in force",
                                row.id(),
                                row.head().reviewBy(),
                                row.head().owner(),
                                row.head().file(),
                                row.head().line()));
                yield new LiveRuleBase(ruleBase);
            }
        };
    }

    @Bean
    Adviser adviser() {
        return new Adviser();
    }
}
