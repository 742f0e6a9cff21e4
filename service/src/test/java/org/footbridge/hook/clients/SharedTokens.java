package org.footbridge.hook.clients;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Whether instances share their used tokens now, and how often one of them has said that it no longer can. */
public final class SharedTokens {

    private final List<ReplayCheck> checks;
    private final AtomicInteger alone = new AtomicInteger();

    public SharedTokens(List<? extends ApplicationContext> instances) {
        checks = instances.stream()
                .map(instance -> instance.getBean(ReplayCheck.class))
                .toList();
        var counted = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getMessage().contains("cannot be shared")) {
                    alone.incrementAndGet();
                }
            }
        };
        counted.start();
        ((Logger) LoggerFactory.getLogger(ReplayCheck.class)).addAppender(counted);
    }

    public boolean areShared() {
        return checks.stream().allMatch(check -> check.aloneSince() == null);
    }

    /** How often an instance could no longer share them, since the start. */
    public int interruptions() {
        return alone.get();
    }

    /** Has all instances find out at once that the database is back. */
    public void lookForDatabase() {
        checks.forEach(ReplayCheck::deleteExpired);
    }
}
