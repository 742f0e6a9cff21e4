package org.footbridge.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the corpus that keeps this module's PlainText and its twin in the other application alike. */
class PlainTextTest {

    private static final Path CORPUS = Path.of("../test-scenarios/hostile-text/plain-text.json");

    record HostileText(@JsonProperty("case") String name, String input, String line) {}

    static List<HostileText> corpus() {
        return JsonMapper.builder().build().readValue(CORPUS.toFile(), new TypeReference<>() {});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void hostile_text_becomes_one_plain_line(HostileText text) {
        assertThat(PlainText.line(text.input())).isEqualTo(text.line());
    }
}
