package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.footbridge.cli.CodesRun.Taking;
import org.footbridge.codes.CodeList;
import org.footbridge.codes.CodeListException;
import org.footbridge.codes.CodeListFile;
import org.footbridge.codes.Origin;
import org.footbridge.facts.London;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a published list of codes from a file into the value set of a term. */
@Command(
        name = "import",
        description = "Takes a list of codes into the value set of a term, or shows what that would do.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the list was written, or nothing in the tables would change",
            "1:tables would change and --write was not given, or a fault keeps the list out",
            "2:the call itself is wrong, or the file is no list of codes"
        })
final class CodesImportCommand implements Callable<Integer> {

    /** A table of all national clusters has about a tenth of it. */
    private static final long LARGEST_FILE = 100L * 1024 * 1024;

    @Parameters(
            paramLabel = "FILE",
            description = "A FHIR ValueSet or ConceptMap (JSON), a CSV of OpenCodelists, or a cluster table (CSV).")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "TERM", required = true, description = "The term of vocabulary.csv.")
    private String term = "";

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "How the rows name the list (default: the name of the file).")
    private @Nullable String source;

    @Option(names = "--version", paramLabel = "TEXT", description = "The version of the list, where it names none.")
    private @Nullable String version;

    @Option(names = "--date", paramLabel = "DAY", description = "The day of the list, where it names none.")
    private @Nullable LocalDate date;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description =
                    "The licence that lets you keep the list's words; without it codes are taken and words are not.")
    private @Nullable String licence;

    @Option(names = "--cluster", paramLabel = "ID", description = "The cluster of a table that holds several.")
    private @Nullable String cluster;

    @Mixin
    private final CodesRun run = new CodesRun();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var bytes = bytes();
        var name = source == null ? String.valueOf(file.getFileName()) : source;
        var origin = new Origin(
                cluster == null || source != null ? name : name + " " + cluster,
                Optional.ofNullable(version),
                Optional.ofNullable(date),
                Origin.sha256(bytes),
                Optional.ofNullable(licence),
                Optional.empty(),
                Optional.empty());
        return run.take(spec, _ -> List.of(new Taking(term, list(bytes), origin)));
    }

    private byte[] bytes() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        if (!Files.isReadable(file) || Files.size(file) > LARGEST_FILE) {
            throw new ParameterException(
                    spec.commandLine(), file + " cannot be read, or is larger than 100 MB; give the list alone.");
        }
        return Files.readAllBytes(file);
    }

    private CodeList list(byte[] bytes) {
        try {
            var list = CodeListFile.read(bytes, Optional.ofNullable(cluster));
            mustNotBeOfTheFuture(date == null ? list.date() : date.toString());
            return list;
        } catch (CodeListException e) {
            throw new CodeListException(file + ": " + e.getMessage());
        }
    }

    /** A list of a day to come would never be called old. */
    private static void mustNotBeOfTheFuture(String day) {
        if (!day.equals(CodeList.UNKNOWN) && LocalDate.parse(day).isAfter(LocalDate.now(London.ZONE))) {
            throw new CodeListException("its day " + day + " is in the future; give the day of the list with --date");
        }
    }
}
