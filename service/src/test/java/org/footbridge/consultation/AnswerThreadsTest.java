package org.footbridge.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footbridge.http.ReadingLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class AnswerThreadsTest {
    private static final ReadingLimits LIMITS = new ReadingLimits(Duration.ofSeconds(2), 1, DataSize.ofMegabytes(1), 1);

    private final AnswerThreads threads = new AnswerThreads(Duration.ofMinutes(1), LIMITS);

    @AfterEach
    void close() {
        threads.close();
    }

    private static Deadline past() {
        return new Deadline(System.nanoTime(), System.nanoTime());
    }

    @Test
    void an_answer_whose_time_is_over_is_never_computed() {
        var computed = new AtomicBoolean();

        assertThat(threads.run(() -> computed.getAndSet(true), past())).isEmpty();

        assertThat(computed).isFalse();
    }

    @Test
    void threads_that_do_not_end_when_they_are_given_up_keep_no_place() throws InterruptedException {
        var started = new Semaphore(0);
        var end = new CountDownLatch(1);
        int more = 4 * Runtime.getRuntime().availableProcessors() + 1;
        for (int i = 0; i < more; i++) {
            var caller = Thread.ofVirtual()
                    .start(() -> threads.run(() -> stuck(started, end), threads.deadline(System.nanoTime())));
            started.acquire();
            caller.interrupt();
            caller.join();
        }

        assertThat(threads.run(() -> "the next", threads.deadline(System.nanoTime())))
                .hasValue("the next");
        end.countDown();
    }

    private static String stuck(Semaphore started, CountDownLatch end) {
        started.release();
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // As in a computation that does not look.
            }
        }
        return "too late";
    }

    @Test
    void the_time_for_an_answer_counts_from_the_arrival_of_its_call() {
        assertThat(threads.deadline(System.nanoTime() - Duration.ofHours(1).toNanos())
                        .isPast())
                .isTrue();
    }

    @Test
    void the_time_for_an_answer_must_hold_the_time_for_reading_its_record() {
        assertThatThrownBy(() -> new AnswerThreads(LIMITS.budget(), LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("footbridge.answer-budget must be above footbridge.reading.budget");
    }
}
