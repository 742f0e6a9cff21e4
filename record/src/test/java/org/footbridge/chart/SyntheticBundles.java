package org.footbridge.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footbridge.record.TestJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole synthetic records from a folder, turned into what a record system would send as prefetch. */
public final class SyntheticBundles {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Condition", "problems"),
            Map.entry("Observation", "measurements"),
            Map.entry("Procedure", "procedures"),
            Map.entry("ServiceRequest", "referrals"),
            Map.entry("CareTeam", "careTeams"),
            Map.entry("Encounter", "encounters"),
            Map.entry("Appointment", "appointments"),
            Map.entry("Task", "tasks"),
            Map.entry("Communication", "communications"),
            Map.entry("Consent", "consents"),
            Map.entry("QuestionnaireResponse", "preferences"));

    private SyntheticBundles() {}

    /** The folder, which is no part of this repository: {@code shared/records} next to one of its parents. */
    static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve("shared/records"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    public static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().contains("Information"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Key to JSON text, as large as if the server had ignored the codes asked for; the patient's id becomes p1. */
    public static SequencedMap<String, String> prefetch(Path file) {
        try {
            String text = Files.readString(file);
            String id = JSON.readTree(text)
                    .path("entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .filter(resource ->
                            "Patient".equals(resource.path("resourceType").stringValue("")))
                    .map(resource -> resource.path("id").stringValue(""))
                    .findFirst()
                    .orElseThrow();
            return byKey(
                    JSON.readTree(text.replace("urn:uuid:" + id, "Patient/p1").replace(id, "p1")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SequencedMap<String, String> byKey(JsonNode record) {
        var prefetch = new TreeMap<String, String>();
        var parts = new TreeMap<String, List<JsonNode>>();
        KEYS.values().forEach(key -> parts.put(key, new ArrayList<>()));
        for (JsonNode entry : record.path("entry")) {
            var resource = entry.path("resource");
            String type = resource.path("resourceType").stringValue("");
            if (type.equals("Patient")) {
                prefetch.put("patient", resource.toString());
            }
            parts.getOrDefault(KEYS.getOrDefault(type, ""), new ArrayList<>()).add(resource);
        }
        parts.forEach((key, resources) ->
                prefetch.put(key, TestJson.bundle(resources, "").toString()));
        return prefetch;
    }
}
