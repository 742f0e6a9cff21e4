package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody who closes the page before it is there has harmed nothing, and nobody is called for it. */
@ExtendWith(OutputCaptureExtension.class)
class HungUpCallerTest {
    /** The rule base inside the program: its page does not fit into what is buffered before it is sent. */
    private static final Path SHIPPED = Path.of("");

    private static final int MANY = 100;

    /** Asks often on one connection, and goes without waiting for any answer: those that are written late find nobody. */
    private static void askAndGo(URI service, String path) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoLinger(true, 0);
            var question = "GET " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(question.repeat(MANY).getBytes(US_ASCII));
            socket.getInputStream().read();
        }
    }

    @Test
    void a_caller_who_hangs_up_is_no_failure(CapturedOutput log) {
        try (var service = new GovernedService(SHIPPED, "--logging.level.org.footbridge.web.ApiErrorHandler=debug")) {
            Awaitility.await().until(() -> {
                askAndGo(service.address(), "/governance");
                askAndGo(service.address(), "/governance.json");
                return log.getAll().contains("The caller hung up before the answer was written");
            });

            assertThat(service.get("/governance.json").statusCode()).isEqualTo(200);
        }
        assertThat(log.getAll()).doesNotContain("ERROR");
    }
}
