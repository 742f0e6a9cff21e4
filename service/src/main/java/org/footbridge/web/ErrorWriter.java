package org.footbridge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal where no controller is reached: in the security and CORS filters. */
public final class ErrorWriter {
    private ErrorWriter() {}

    /** Sends status and body; the text reaches the caller, so it holds nothing of what was sent. */
    public static void write(HttpServletResponse response, ErrorCode code, String diagnostics) throws IOException {
        write(response, code.status(), OperationOutcome.of(code, diagnostics, List.of()));
    }

    /** Sends a refusal. */
    public static void write(HttpServletResponse response, Refused refused) throws IOException {
        write(response, refused.status(), refused.outcome());
    }

    private static void write(HttpServletResponse response, int status, OperationOutcome outcome) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(outcome));
        response.flushBuffer();
    }
}
