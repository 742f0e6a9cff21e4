package org.footbridge.hook.clients;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows that a token might be used once at each instance; degraded, not down, because GPs still get their cards. */
@Component("tokensHealthIndicator")
class TokensHealth implements HealthIndicator {
    private static final Status DEGRADED =
            new Status("DEGRADED", "Cards go out; a token is good once at each instance");
    private final ReplayCheck replays;

    TokensHealth(ReplayCheck replays) {
        this.replays = replays;
    }

    @Override
    public Health health() {
        var since = replays.aloneSince();
        return since == null
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail("used tokens not shared since", since.toString())
                        .withDetail("remedy", "Check the database of spring.datasource.url")
                        .build();
    }
}
