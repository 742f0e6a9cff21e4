package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A code in its system; the display text is required for override reasons only. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Coding(
        String code, @Nullable String system, @Nullable String display) {
    public Coding {
        Copies.required(code, "coding.code");
    }
}
