package org.footbridge.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario reads records of its own folder, and nothing else of the machine. */
class ScenarioFilesTest {

    private static final RuleBase SHIPPED =
            ((Outcome.Sound) RuleBaseReader.read(TableFiles.in(Path.of("../rules/rulebase")))).ruleBase();

    private static final String NOBODY = """
            {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient", "id": "p"}}]}""";

    @TempDir
    private Path place = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void a_record_outside_and_one_inside() throws IOException {
        folder = Files.createDirectory(place.resolve("scenarios"));
        Files.createDirectory(folder.resolve("needs"));
        Files.writeString(place.resolve("secret.json"), NOBODY, UTF_8);
        Files.createDirectory(folder.resolve("people"));
        Files.writeString(folder.resolve("people/nobody.json"), NOBODY, UTF_8);
        Files.writeString(folder.resolve("people/text.json"), "hello", UTF_8);
        Files.writeString(folder.resolve("people/empty.json"), "{}", UTF_8);
    }

    private List<String> problemsWith(String bundle) throws IOException {
        Files.writeString(
                folder.resolve("needs/a.yaml"),
                "scenario: A record\nas of: 2026-11-23\nbundle: " + bundle + "\nshown: nothing\n",
                UTF_8);
        return ScenarioFiles.in(folder).read(SHIPPED).problems().stream()
                .map(FileProblem::toString)
                .toList();
    }

    @Test
    void a_record_is_named_from_where_its_scenario_stands() throws IOException {
        assertThat(problemsWith("../people/nobody.json")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../secret.json              | this leads out of the folder
            ../../../../../../etc/passwd   | this leads out of the folder
            /etc/passwd                    | there is no such file
            ../people/../../secret.json    | this leads out of the folder
            a.yaml                         | there is no such file
            ../people/nowhere.json         | there is no such file
            ../people/text.json            | the file is not JSON
            ../people/empty.json           | it holds no Patient
            """)
    void what_is_no_record_of_the_folder_is_refused(String bundle, String wrong) throws IOException {
        assertThat(problemsWith(bundle))
                .singleElement()
                .asString()
                .startsWith("needs/a.yaml:1 [bundle]")
                .contains(wrong);
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_refused_and_one_inside_is_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("people/inside.json"), Path.of("nobody.json"));
        assertThat(problemsWith("../people/inside.json")).isEmpty();

        Files.createSymbolicLink(folder.resolve("people/link.json"), place.resolve("secret.json"));
        Files.createSymbolicLink(folder.resolve("people/lost.json"), place.resolve("nowhere.json"));
        Files.createSymbolicLink(folder.resolve("outside"), place);
        assertThat(problemsWith("../outside/secret.json"))
                .satisfiesExactly(
                        through -> assertThat(through).contains("there is no such file"),
                        link -> assertThat(link).startsWith("people/link.json this link leads out of the folder"),
                        lost -> assertThat(lost).startsWith("people/lost.json this link leads out of the folder"));
    }

    @Test
    void what_is_added_moved_or_changed_is_another_content() throws IOException {
        var before = ScenarioFiles.in(folder).sha256();
        Files.move(folder.resolve("people/text.json"), folder.resolve("people/words.json"));
        var moved = ScenarioFiles.in(folder).sha256();
        Files.writeString(folder.resolve("people/words.json"), "hello!", UTF_8);

        assertThat(ScenarioFiles.in(folder).sha256()).isNotEqualTo(moved).isNotEqualTo(before);
        assertThat(moved).isNotEqualTo(before);
        assertThat(ScenarioFiles.in(place.resolve("nowhere")).sha256()).isEqualTo(ScenarioFiles.NONE.sha256());
    }
}
