package org.footbridge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal where no controller is reached: in the security and CORS filters. */
@Component
public class ErrorWriter {
    private final JsonMapper json;

    ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    /** Sends status and body; the text reaches the caller, so it holds nothing of what was sent. */
    public void write(HttpServletResponse response, ErrorCode code, String diagnostics) throws IOException {
        write(response, code.status(), OperationOutcome.of(code, diagnostics, List.of()));
    }

    /** Sends a refusal. */
    public void write(HttpServletResponse response, Refused refused) throws IOException {
        write(response, refused.status(), refused.outcome());
    }

    private void write(HttpServletResponse response, int status, OperationOutcome outcome) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(outcome));
        response.flushBuffer();
    }
}
