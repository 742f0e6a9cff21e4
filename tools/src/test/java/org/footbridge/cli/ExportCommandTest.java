package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.footbridge.crmi.CanonicalUrls;
import org.footbridge.crmi.CrmiExport;
import org.footbridge.printed.ProgramFiles;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.validation.FhirR4Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a buyer gets from {@code export} and {@code safety-case}. */
class ExportCommandTest {

    private static final FhirR4Validation VALIDATION = new FhirR4Validation();

    @TempDir
    private Path folder = Path.of("");

    private Path rules = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        rules = WrittenReports.sample(folder);
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int export(String... more) {
        var arguments = new String[more.length + 1];
        arguments[0] = rules.toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return run(new CommandLine(new ExportCommand(VALIDATION::errors)), arguments);
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static ObjectNode bundle() {
        return (ObjectNode)
                CrmiExport.of(ShippedRuleBase.ruleBase(), ShippedRuleBase.TABLES, CanonicalUrls.DEMONSTRATION, true)
                        .bundle();
    }

    @Test
    void writes_each_resource_and_all_of_them_in_a_bundle() throws IOException {
        var to = folder.resolve("out");

        assertThat(export("--to", to.toString(), "--base-url", "https://icb.example/fhir/"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .startsWith(to + " holds 12 PlanDefinitions, 6 ValueSets and the manifest")
                .contains("HAPI finds them valid FHIR R4.")
                .doesNotContain("--base-url");
        var bundle = json(to.resolve("bundle.json"));
        assertThat(bundle.path("entry")).hasSize(19);
        assertThat(json(to.resolve("PlanDefinition-NEED-LON-1.json"))
                        .path("url")
                        .stringValue())
                .isEqualTo("https://icb.example/fhir/PlanDefinition/NEED-LON-1");
        try (var files = Files.list(to)) {
            assertThat(files).hasSize(20);
        }
    }

    @Test
    void all_of_the_shipped_rules_are_valid() {
        assertThat(VALIDATION.errors(bundle())).isEmpty();
    }

    @Test
    void a_resource_that_is_not_valid_is_named_with_its_place() {
        var bundle = bundle();
        var plan = (ObjectNode) bundle.at("/entry/1/resource");
        plan.put("status", "nearly ready");
        ((ObjectNode) plan.at("/action/0/condition/0")).remove("kind");
        ((ObjectNode) plan.at("/action/0/condition/0/expression")).put("language", "text/nobody-knows");

        assertThat(VALIDATION.errors(bundle))
                .anySatisfy(error -> assertThat(error).contains("ALERT-ASK-1", ".status"))
                .anySatisfy(error -> assertThat(error).contains(".condition", "kind"))
                .anySatisfy(error -> assertThat(error).contains(".language", "text/nobody-knows"));
    }

    @Test
    void nothing_is_written_where_a_resource_is_not_valid() {
        var to = folder.resolve("out");
        var command = new CommandLine(new ExportCommand(_ -> List.of("Bundle.entry[3]: wrong")));

        assertThat(run(command, rules.toString(), "--to", to.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("Bundle.entry[3]: wrong", "1 found by HAPI's validator", "nothing is exported");
        assertThat(to).doesNotExist();
    }

    @Test
    void tables_with_faults_are_reported_and_nothing_is_written() throws IOException {
        WrittenReports.change(rules, "1-needs/needs.csv", "yes in last 365", "yess in last 365");
        var to = folder.resolve("out");
        var file = folder.resolve("case.html");

        assertThat(export("--to", to.toString())).isEqualTo(1);
        assertThat(run(FootbridgeCli.commandLine(), "safety-case", rules.toString(), "--to", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("1-needs/needs.csv:2", "nothing is exported", "no safety case can be drafted");
        assertThat(to).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_wrong_call_exits_with_2_and_says_what_is_wrong() throws IOException {
        var full = Files.createDirectory(folder.resolve("full"));
        var file = Files.writeString(full.resolve("file"), "");

        assertThat(export()).isEqualTo(2);
        assertThat(export("--to", full.toString())).isEqualTo(2);
        assertThat(export("--to", file.toString())).isEqualTo(2);
        assertThat(export("--to", folder.resolve("out").toString(), "--base-url", "icb"))
                .isEqualTo(2);
        var all = FootbridgeCli.commandLine();
        assertThat(run(all, "export", "nowhere", "--to", folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(run(all, "safety-case", rules.toString(), "--to", file.toString()))
                .isEqualTo(2);
        assertThat(run(all, "safety-case", rules.toString(), "--to", folder + "/no/place.html"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("full is there already", "\"icb\" is no base", "There is no folder nowhere")
                .contains("file is there already; name a new file", "There is no place for");
    }

    @Test
    void the_safety_case_says_what_the_scenarios_of_the_folder_show() throws IOException {
        var file = folder.resolve("case.html");

        assertThat(run(FootbridgeCli.commandLine(), "safety-case", rules.toString(), "--to", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("is a draft for a clinical safety officer");
        assertThat(file)
                .content()
                .contains("28 scenarios of", "all came out as written", "No history of the workbench");
    }

    @Test
    void documents_name_the_version_that_the_command_line_prints() {
        assertThat(ProgramFiles.version()).isEqualTo(FootbridgeCli.VERSION);
    }
}
