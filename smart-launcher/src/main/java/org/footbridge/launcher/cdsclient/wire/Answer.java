package org.footbridge.launcher.cdsclient.wire;

import tools.jackson.databind.JsonNode;

/** What came of one HTTP call. */
public sealed interface Answer {

    /** 2xx; the body is JSON, or missing where there was none. */
    record Ok(JsonNode body) implements Answer {}

    /** Another status. */
    record Refused(int status) implements Answer {}

    /** No answer in time, no connection, or a body that is no JSON. {@code why} is fit for the screen. */
    record Failed(String why) implements Answer {}
}
