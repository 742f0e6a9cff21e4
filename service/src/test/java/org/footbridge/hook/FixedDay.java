package org.footbridge.hook;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.MovableClock;
import org.footbridge.card.CardMaker;
import org.footbridge.people.APatient;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A day that stands still until a test moves it, and a card maker that breaks or never ends where a test says so, as any engine may. */
@TestConfiguration(proxyBeanMethods = false)
class FixedDay {

    static final AtomicReference<LocalDate> DAY = new AtomicReference<>(APatient.TODAY);
    static final AtomicBoolean BROKEN = new AtomicBoolean();
    /** The making of cards ends only by an interruption. */
    static final AtomicBoolean ENDLESS = new AtomicBoolean();

    static final Semaphore INTERRUPTED = new Semaphore(0);

    @Bean
    @Primary
    Clock stillClock() {
        return new MovableClock(() -> DAY.get().atTime(LocalTime.of(9, 30)).toInstant(ZoneOffset.UTC));
    }

    @Bean
    @Primary
    CardMaker breakingCardMaker() {
        return new CardMaker(() -> {
            if (BROKEN.get()) {
                throw new IllegalStateException("no card for " + APatient.ID, new IOException(APatient.NHS_NUMBER));
            }
            if (ENDLESS.get()) {
                endless();
            }
            return UUID.randomUUID();
        });
    }

    private static void endless() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException givenUp) {
            INTERRUPTED.release();
            throw new IllegalStateException(givenUp);
        }
    }
}
