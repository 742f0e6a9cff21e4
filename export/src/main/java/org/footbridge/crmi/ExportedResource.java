package org.footbridge.crmi;

import tools.jackson.databind.JsonNode;

/** A FHIR resource of an export, as JSON; it has a url, a version, a title and an id. */
public record ExportedResource(JsonNode json) {

    public String type() {
        return json.path("resourceType").stringValue("");
    }

    public String id() {
        return json.path("id").stringValue("");
    }

    public String url() {
        return json.path("url").stringValue("");
    }

    /** The canonical reference to just this version. */
    String versioned() {
        return url() + "|" + json.path("version").stringValue("");
    }

    String title() {
        return json.path("title").stringValue("");
    }

    /** The name of its file, as implementation guides name theirs. */
    public String fileName() {
        return type() + "-" + id() + ".json";
    }
}
