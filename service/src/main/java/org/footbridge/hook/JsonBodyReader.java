package org.footbridge.hook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.footbridge.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body as JSON, up to a limit; the parser's own messages quote the body and go no further. */
@Component
class JsonBodyReader {
    private final JsonMapper json;
    private final int limit;

    JsonBodyReader(JsonMapper json, @Value("${footbridge.body-limit:16MB}") DataSize limit) {
        this.json = json;
        this.limit = Math.toIntExact(limit.toBytes());
    }

    JsonNode read(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) {
            throw Refused.bodyTooLarge(limit);
        }
        byte[] bytes = bytesOf(request);
        if (bytes.length > limit) {
            throw Refused.bodyTooLarge(limit);
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw Refused.malformed(
                    place == null || place.getLineNr() < 1
                            ? "The body is no JSON"
                            : "The body is no JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
        }
    }

    private byte[] bytesOf(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(limit + 1);
        } catch (IOException brokenOff) {
            throw Refused.malformed("The body broke off");
        }
    }
}
