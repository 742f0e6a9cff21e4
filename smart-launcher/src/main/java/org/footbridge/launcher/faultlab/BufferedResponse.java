package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it has been looked at: an error or a redirect is not sent before, either. */
final class BufferedResponse extends ContentCachingResponseWrapper {

    private boolean error;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    PreparedResponse prepared() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var name : List.of("Location", "Content-Type", "WWW-Authenticate")) {
            var value = "Content-Type".equals(name) ? getContentType() : getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new PreparedResponse(getStatus(), headers, new String(getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** Whether the container is to make the error page. */
    boolean isError() {
        return error;
    }

    @Override
    public void sendError(int sc, @Nullable String message) {
        sendError(sc);
    }

    @Override
    public void sendError(int sc) {
        setStatus(sc);
        error = true;
    }

    @Override
    public void sendRedirect(String target) {
        sendRedirect(target, HttpServletResponse.SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String target, int sc, boolean clearBuffer) {
        setStatus(sc);
        setHeader("Location", target);
    }
}
