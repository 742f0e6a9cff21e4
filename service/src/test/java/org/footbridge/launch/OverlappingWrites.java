package org.footbridge.launch;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.footbridge.record.FhirServerStub;

/** Two presses of a button that overlap for certain: the first write waits for the second, or for the other's answer. */
final class OverlappingWrites {
    private final CountDownLatch other = new CountDownLatch(1);
    private final AtomicInteger writes = new AtomicInteger();

    FhirServerStub.Reply answering(FhirServerStub.Reply reply) {
        return exchange -> {
            if (writes.incrementAndGet() > 1) {
                other.countDown();
            }
            try {
                other.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            reply.to(exchange);
        };
    }

    int pressed(HttpResponse<String> answer) {
        other.countDown();
        return answer.statusCode();
    }
}
