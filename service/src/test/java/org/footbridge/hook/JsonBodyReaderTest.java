package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.footbridge.consultation.Deadline;
import org.footbridge.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class JsonBodyReaderTest {
    private static final int LARGEST = 256 * 1024;
    private static final String LARGE = "\"" + "x".repeat(LARGEST - 2) + "\"";

    private final JsonBodyReader reader = new JsonBodyReader(JsonMapper.shared(), DataSize.ofBytes(LARGEST));

    private JsonBodyReader.Body read(String body, Deadline deadline) {
        var request = new MockHttpServletRequest();
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return reader.read(request, deadline);
    }

    private static Deadline in(Duration time) {
        return new Deadline(System.nanoTime(), System.nanoTime() + time.toNanos());
    }

    @Test
    void large_bodies_beyond_the_room_wait_until_their_deadline_and_are_refused() {
        var held = new ArrayList<JsonBodyReader.Body>();
        for (int i = 0; i < Math.max(1, Runtime.getRuntime().availableProcessors() / 2); i++) {
            held.add(read(LARGE, in(Duration.ofMinutes(1))));
        }

        assertThatThrownBy(() -> read(LARGE, in(Duration.ofMillis(200))))
                .isInstanceOf(Refused.class)
                .hasMessage("The answer was not ready in time. Call again later, or send less prefetch.");

        held.getFirst().close();
        try (var next = read(LARGE, in(Duration.ofMinutes(1)))) {
            assertThat(next.json().isString()).isTrue();
        }
    }

    @Test
    void room_is_given_back_when_a_body_is_no_json() {
        for (int i = 0; i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
            assertThatThrownBy(() -> read("{".repeat(100_000), in(Duration.ofMinutes(1))))
                    .hasMessageStartingWith("The body is no JSON");
        }
    }

    @Test
    void a_body_is_not_read_after_its_deadline() {
        assertThatThrownBy(() -> read("{}", in(Duration.ZERO))).hasMessageStartingWith("The answer was not ready");
    }
}
