package org.footbridge.deploy;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.FootbridgeApplication;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each library of the service has a licence that deploy/allowed-licences.txt allows. */
class LicencesTest {

    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(Path.of("../deploy/allowed-licences.txt")).stream()
                .filter(not(line -> line.startsWith("#")))
                .collect(Collectors.toSet());
    }

    private static JsonNode components() throws IOException {
        try (var sbom = FootbridgeApplication.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(sbom)
                    .as("the list of libraries, which CycloneDX does not make offline: build once without -o")
                    .isNotNull();
            return JsonMapper.shared().readTree(sbom).path("components");
        }
    }

    /** The libraries that have none of the licences, each with those that it has. */
    private static List<String> refused(JsonNode components, Set<String> allowed) {
        return components
                .valueStream()
                .filter(library ->
                        licences(library).stream().noneMatch(licence -> isAllowed(library, licence, allowed)))
                .map(library -> library.path("purl").asString() + " " + licences(library))
                .toList();
    }

    private static boolean isAllowed(JsonNode library, String licence, Set<String> allowed) {
        return allowed.contains(licence)
                || allowed.contains(library.path("group").asString("") + ": " + licence);
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .map(entry -> entry.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .toList();
    }

    @Test
    void each_library_has_an_allowed_licence() throws IOException {
        assertThat(components().size()).isGreaterThan(100);
        assertThat(refused(components(), allowed())).isEmpty();
    }

    @Test
    void a_library_with_another_licence_or_none_is_refused() {
        var components = JsonMapper.shared().readTree("""
                [{"purl": "good", "licenses": [{"license": {"id": "GPL-3.0-only"}}, {"license": {"id": "MIT"}}]},
                 {"purl": "one", "group": "a", "licenses": [{"license": {"name": "By agreement"}}]},
                 {"purl": "other", "group": "b", "licenses": [{"license": {"name": "By agreement"}}]},
                 {"purl": "bare"}]""");

        assertThat(refused(components, Set.of("MIT", "a: By agreement")))
                .containsExactly("other [By agreement]", "bare []");
    }
}
