package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.footbridge.crmi.CanonicalUrls;
import org.footbridge.crmi.CrmiExport;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.TableFiles;
import org.footbridge.validation.FhirR4Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a rule base as FHIR R4 resources, once HAPI has found nothing wrong with them. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes a rule base as FHIR R4 for buyers and regulators: each row as a PlanDefinition, each coded term"
                        + " as a ValueSet, and a Library that lists them.",
        footer = "%nThe conditions are text in our own expression language, which only Footbridge evaluates.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:written, and valid",
            "1:the tables have faults or a resource is not valid, and nothing is written",
            "2:the call itself is wrong"
        })
final class ExportCommand implements Callable<Integer> {

    private static final String BUNDLE = "bundle.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(paramLabel = "FOLDER", description = "The rule base folder, for example rules/rulebase.")
    private Path folder = Path.of("rules/rulebase");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; it must be new or empty.")
    private Path to = Path.of("export");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The base of all canonical URLs, a place of your own (default: one for demonstrations).")
    private String baseUrl = CanonicalUrls.DEMONSTRATION.base();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Function<JsonNode, List<String>> errors;

    /** Prepares the command with HAPI as the judge of what it writes. */
    ExportCommand() {
        this(bundle -> new FhirR4Validation().errors(bundle));
    }

    /**
     * Prepares the command.
     *
     * @param errors what is wrong with a Bundle, a line each
     */
    ExportCommand(Function<JsonNode, List<String>> errors) {
        this.errors = errors;
    }

    @Override
    public Integer call() throws IOException {
        var base = base();
        if (Files.exists(to) && !isEmptyFolder()) {
            throw wrong(to + " is there already; name a folder that is new or empty.");
        }
        return RuleBaseFolder.run(
                spec,
                folder,
                "The tables have faults, so that nothing is exported.",
                ruleBase -> export(ruleBase, base));
    }

    private CanonicalUrls base() {
        return CanonicalUrls.of(baseUrl)
                .orElseThrow(() -> wrong("\"" + baseUrl + "\" is no base of canonical URLs; write one such as "
                        + CanonicalUrls.DEMONSTRATION.base() + "."));
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(to)) {
            return false;
        }
        try (var files = Files.list(to)) {
            return files.findAny().isEmpty();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int export(RuleBase ruleBase, CanonicalUrls base) throws IOException {
        var export = CrmiExport.of(ruleBase, TableFiles.in(folder), base, true);
        var bundle = export.bundle();
        var wrong = errors.apply(bundle);
        if (!wrong.isEmpty()) {
            var err = spec.commandLine().getErr();
            wrong.stream().limit(WeakeningCheck.MOST_LINES).forEach(err::println);
            err.println(wrong.size() + " found by HAPI's validator of FHIR R4, so that nothing is exported.");
            return 1;
        }
        Files.createDirectories(to);
        write(BUNDLE, bundle);
        for (var resource : export.resources()) {
            write(resource.fileName(), resource.json());
        }
        report(export, base);
        return 0;
    }

    private void write(String name, JsonNode json) throws IOException {
        Files.writeString(to.resolve(name), JSON.writeValueAsString(json) + "\n", UTF_8);
    }

    private void report(CrmiExport export, CanonicalUrls base) {
        var out = spec.commandLine().getOut();
        out.println(to + " holds " + count(export, "PlanDefinition") + " PlanDefinitions, " + count(export, "ValueSet")
                + " ValueSets and the manifest, each as a file and all in " + BUNDLE
                + ". HAPI finds them valid FHIR R4.");
        if (base.isDemonstration()) {
            out.println("Their URLs begin with " + base.base()
                    + ", for demonstrations only: give your own with --base-url.");
        }
    }

    private static long count(CrmiExport export, String type) {
        return export.resources().stream()
                .filter(resource -> resource.type().equals(type))
                .count();
    }
}
