package org.footbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds docs/configuration.md to the application.yml of both applications: every key of ours, with its default. */
class ConfigurationPageTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9.-]+\\.[a-z0-9.-]+)` \\| ([^|]+) \\| [^|]+ \\|$");
    private static final Pattern DEFAULT = Pattern.compile("`([^`]+)`");

    /** Stands for a default that the page describes in words: a list of record systems or apps. */
    private static final String IN_WORDS = "(in words)";

    private static Map<String, String> written(String module) {
        var file = ProjectFiles.ROOT.resolve(module).resolve("src/main/resources/application.yml");
        var keys = new TreeMap<String, String>();
        flatten("", new Load(LoadSettings.builder().build()).loadFromString(ProjectFiles.text(file)), keys);
        return keys;
    }

    private static void flatten(String key, Object value, Map<String, String> keys) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, inner) -> flatten(key.isEmpty() ? name.toString() : key + "." + name, inner, keys));
            case List<?> list when list.stream().anyMatch(Map.class::isInstance) -> keys.put(key, IN_WORDS);
            case List<?> list ->
                keys.put(key, list.stream().map(Object::toString).collect(Collectors.joining(", ")));
            default -> keys.put(key, value.toString());
        }
    }

    /** Rows of the page below a heading, as key and default; a default in words counts as itself. */
    private static Map<String, String> described(String heading) {
        var page = ProjectFiles.text(ProjectFiles.ROOT.resolve("docs/configuration.md"));
        var section = page.substring(page.indexOf("\n## " + heading + "\n"));
        int next = section.indexOf("\n## ", 1);
        return ROW.matcher(next < 0 ? section : section.substring(0, next))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> value(row.group(2)), (one, _) -> one, TreeMap::new));
    }

    private static String value(String cell) {
        var code = DEFAULT.matcher(cell);
        return code.matches() ? code.group(1) : cell.equals("empty") ? "" : IN_WORDS;
    }

    @ParameterizedTest
    @CsvSource({"service, The service, footbridge.", "smart-launcher, The practice record, practice."})
    void every_key_of_ours_is_on_the_page_with_its_default(String module, String heading, String ours) {
        var ownKeys = new TreeMap<>(written(module));
        ownKeys.keySet().removeIf(key -> !key.startsWith(ours));

        assertThat(described(heading)).containsAllEntriesOf(ownKeys);
    }

    @ParameterizedTest
    @CsvSource({"service, The service", "smart-launcher, The practice record"})
    void page_names_no_key_and_no_default_that_is_not_there(String module, String heading) {
        var keys = written(module);

        described(heading)
                .forEach((key, value) -> assertThat(keys)
                        .containsEntry(key, value.equals(IN_WORDS) ? String.valueOf(keys.get(key)) : value));
    }
}
