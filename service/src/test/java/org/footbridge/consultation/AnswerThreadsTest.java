package org.footbridge.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footbridge.http.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class AnswerThreadsTest {
    private static final ReadingLimits LIMITS = new ReadingLimits(Duration.ofSeconds(2), 1, DataSize.ofMegabytes(1), 1);

    @Test
    void an_answer_given_up_in_the_queue_is_never_computed() throws InterruptedException, ExecutionException {
        int processors = Runtime.getRuntime().availableProcessors();
        var allBusy = new CountDownLatch(processors);
        var release = new CountDownLatch(1);
        var computed = new AtomicBoolean();
        try (var threads = new AnswerThreads(Duration.ofMinutes(1), LIMITS);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> busy = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                busy.add(callers.submit(() -> threads.run(
                        () -> {
                            allBusy.countDown();
                            release.await();
                            return "busy";
                        },
                        threads.deadline())));
            }
            allBusy.await();

            assertThat(threads.run(() -> computed.getAndSet(true), System.nanoTime()))
                    .isEmpty();
            release.countDown();
            for (Future<?> each : busy) {
                each.get();
            }
            assertThat(threads.run(() -> "the next", threads.deadline())).hasValue("the next");
        }
        assertThat(computed).isFalse();
    }

    @Test
    void the_time_for_an_answer_must_hold_the_time_for_reading_its_record() {
        assertThatThrownBy(() -> new AnswerThreads(LIMITS.budget(), LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("footbridge.answer-budget must be above footbridge.reading.budget");
    }
}
