package org.footbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.access.FhirAccess;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What goes over the wire when a record is read. */
class FhirServerClientTest {

    @Test
    void asks_for_json_with_the_token_and_on_no_condition() {
        var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (var stub = new FhirServerStub()) {
            stub.before(exchange -> {
                exchange.getRequestHeaders().forEach((name, values) -> headers.add(name));
                return Optional.empty();
            });

            new FhirServerClient(
                            new RecordSystemHttp(Duration.ofSeconds(2), DataSize.ofMegabytes(8), 1)
                                    .client()
                                    .build(),
                            new FhirAccess(stub.base(), Optional.of("secret-token")),
                            new ReadingPlaces(new ReadingLimits(Duration.ofSeconds(2), 1, DataSize.ofMegabytes(8), 1)))
                    .read("Patient/1");

            assertThat(stub.asked()).containsExactly("Patient/1");
            assertThat(headers).contains("Accept", "Authorization").doesNotContain("If-None-Exist", "If-Match");
        }
    }
}
