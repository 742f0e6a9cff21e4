package org.footbridge.launch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.FhirId;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.LaunchContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the context of a launch from what comes with the token. What is not understood is left out; the patient must be there. */
record LaunchContextReader(Map<String, Object> parameters) {
    private static final int LONGEST_APP_CONTEXT = 2_000;

    LaunchContext read(String id, Issuer issuer, String user, Set<String> granted) {
        return new LaunchContext(
                id,
                issuer.issuer(),
                issuer.name(),
                id("patient")
                        .orElseThrow(() -> new LaunchFailed(
                                LaunchErrorCode.NO_PATIENT, "the token response names no patient, or no id of one")),
                user,
                id("encounter").orElse(null),
                appContext().orElse(null),
                granted);
    }

    private Optional<String> id(String name) {
        return parameters.get(name) instanceof String value && FhirId.matches(value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** The standard says text; some record systems send an object. */
    private Optional<String> appContext() {
        Object value = parameters.get("appContext");
        try {
            String text = value == null
                    ? ""
                    : value instanceof String given
                            ? given
                            : JsonMapper.shared().writeValueAsString(value);
            return Optional.of(text).filter(kept -> !kept.isEmpty() && kept.length() <= LONGEST_APP_CONTEXT);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
