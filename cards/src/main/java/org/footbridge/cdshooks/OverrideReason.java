package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Why a card was dismissed: one of the reasons offered, or words of the clinician's own, or both. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OverrideReason(
        @Nullable Coding reason, @Nullable String userComment) {

    /** The comment is free text about a patient and stays out of logs. */
    @Override
    public String toString() {
        return "OverrideReason[reason=" + (reason == null ? "(none)" : reason.code()) + "]";
    }
}
