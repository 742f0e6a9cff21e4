package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/**
 * A record system that never answers: what it did answer reaches the GP in time, and the next call is served. It hangs
 * until its test has the answer, so a service that waited for it would end in the time-out.
 */
@Timeout(120)
@TestPropertySource(properties = {"footbridge.reading.budget=4s", "footbridge.answer-budget=6s"})
class RecordSystemHangsTest extends ServiceWithFhirServer {

    @Test
    void answers_with_what_is_sound_and_says_what_was_not_read() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<TestResponse>> replies = RecordSystemFaultsTest.PARTS.keySet().stream()
                    .collect(Collectors.toMap(part -> part, part -> threads.submit(() -> callWhileHanging(part))));
            for (var reply : replies.entrySet()) {
                RecordSystemFaultsTest.saysWhatIsSound(
                        reply.getKey(), reply.getValue().get());
            }
        }
        RecordSystemFaultsTest.patient().heldBy(server);
        assertThat(callToRead(server).http().body())
                .contains("no telephone or e-mail")
                .doesNotContain("Could not be read");
    }

    private TestResponse callWhileHanging(String part) {
        try (var hanging = new FhirServerStub()) {
            RecordSystemFaultsTest.patient().heldBy(hanging);
            hanging.on(part, hanging.hang());
            return callToRead(hanging);
        }
    }

    @Test
    void refuses_where_the_patient_cannot_be_read() {
        RecordSystemFaultsTest.patient().heldBy(server);
        server.on("Patient/" + APatient.ID, server.hang());
        var reply = callToRead(server);

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.fault()).isEqualTo("patient-not-readable");
    }

    @Test
    void gives_up_an_answer_that_takes_too_long_and_serves_the_next_call() throws InterruptedException {
        var patient = RecordSystemFaultsTest.patient().heldBy(server);
        FixedDay.ENDLESS.set(true);
        var reply = call(patient.prefetch());
        FixedDay.ENDLESS.set(false);
        // Ends only where the work was stopped.
        FixedDay.INTERRUPTED.acquire();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.fault()).isEqualTo("answer-too-slow");
        assertThat(reply.header("retry-after")).isEqualTo("10");
        assertThat(call(patient.prefetch()).status()).isEqualTo(200);
    }
}
