package org.footbridge.launcher.faultlab;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that is held back until it has been looked at: nothing of it is sent before. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Kept(body);
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    private int status = HttpServletResponse.SC_OK;
    private @Nullable String location;
    private boolean error;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    PreparedResponse reply() {
        writer.flush();
        Map<String, String> headers = new LinkedHashMap<>();
        if (location != null) {
            headers.put("Location", location);
        }
        for (var name : new String[] {"Content-Type", "WWW-Authenticate"}) {
            var value = "Content-Type".equals(name) ? getContentType() : getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new PreparedResponse(status, headers, body.toString(StandardCharsets.UTF_8));
    }

    /** Whether the container is to make the error page. */
    boolean isError() {
        return error;
    }

    @Override
    public void setStatus(int sc) {
        status = sc;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int sc, @Nullable String message) {
        sendError(sc);
    }

    @Override
    public void sendError(int sc) {
        status = sc;
        error = true;
    }

    @Override
    public void sendRedirect(String target) {
        sendRedirect(target, HttpServletResponse.SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String target, int sc, boolean clearBuffer) {
        status = sc;
        location = target;
    }

    @Override
    public void setHeader(String name, String value) {
        if ("Location".equalsIgnoreCase(name)) {
            location = value;
        } else if (!"Content-Length".equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if ("Location".equalsIgnoreCase(name)) {
            location = value;
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setContentLength(int length) {
        // It is known when all is there.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It is known when all is there.
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Kept(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers are written at once");
        }

        @Override
        public void write(int b) throws IOException {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            body.write(bytes, from, length);
        }
    }
}
