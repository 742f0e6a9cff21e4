package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link on a card; {@code appContext} is text for a SMART launch and not valid on an absolute link. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Link(
        String label, URI url, Type type, @Nullable String appContext, Map<String, Object> extension) {

    /** A plain web address, or the launch address of a SMART app. */
    public enum Type {
        @JsonProperty("absolute")
        ABSOLUTE,
        @JsonProperty("smart")
        SMART
    }

    public Link {
        Copies.required(label, "link.label");
        extension = Copies.of(extension);
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("link.url must be absolute");
        }
        if (type == Type.ABSOLUTE && appContext != null) {
            throw new IllegalArgumentException("link.appContext is not valid on an absolute link");
        }
    }
}
