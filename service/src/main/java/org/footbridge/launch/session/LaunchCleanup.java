package org.footbridge.launch.session;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes tokens and requests that nobody can use any more. Spring Session deletes its own rows each minute. */
@Component
class LaunchCleanup {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchCleanup.class);
    private final LaunchStore launches;

    LaunchCleanup(LaunchStore launches) {
        this.launches = launches;
    }

    @Scheduled(initialDelay = 1, fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            int forgotten = launches.forget();
            if (forgotten > 0) {
                LOG.debug("Forgot {} launches that have ended", forgotten);
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("Ended launches could not be forgotten; tried again in a minute");
        }
    }
}
