package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the guidance comes from; {@code url} and {@code icon} are absolute and never lead to one patient. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
        String label,
        @Nullable URI url,
        @Nullable URI icon,
        @Nullable Coding topic) {
    public Source {
        Copies.required(label, "source.label");
        if ((url != null && !url.isAbsolute()) || (icon != null && !icon.isAbsolute())) {
            throw new IllegalArgumentException("source.url and source.icon must be absolute");
        }
    }
}
