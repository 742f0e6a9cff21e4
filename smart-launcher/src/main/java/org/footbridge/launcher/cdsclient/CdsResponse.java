package org.footbridge.launcher.cdsclient;

import tools.jackson.databind.JsonNode;

/** What came of one HTTP call. */
public sealed interface CdsResponse {

    /** 2xx; the body is JSON, or missing where there was none. */
    record Ok(JsonNode body) implements CdsResponse {}

    /** Another status. */
    record Refused(int status) implements CdsResponse {}

    /** No answer in time, no connection, or a body that is no JSON. {@code why} is fit for the screen. */
    record Failed(String why) implements CdsResponse {}

    /** Why there is nothing to show, in plain words. */
    default String problem() {
        return switch (this) {
            case Ok ok -> "the service's answer could not be read";
            case Refused(int status) -> "the service answered with status " + status;
            case Failed(String why) -> why;
        };
    }
}
