package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.footbridge.cli.CodesRun.Taking;
import org.footbridge.codes.CodeList;
import org.footbridge.codes.CodeListException;
import org.footbridge.codes.Origin;
import org.footbridge.codes.TermFiles;
import org.footbridge.codes.refresh.SnomedRelease;
import org.footbridge.codes.refresh.TerminologyServer;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.table.FileProblems;
import org.footbridge.vocabulary.ListSource;
import org.footbridge.vocabulary.ListSourceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a terminology server again for the value sets that were made by an expression, or for a new one. */
@Command(
        name = "refresh",
        description = "Asks a terminology server for the codes of value sets, or shows what that would change.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the codes were written, or nothing in the tables would change",
            "1:tables would change and --write was not given, or a fault keeps the codes out",
            "2:the call itself is wrong, or the server does not answer it"
        })
final class CodesRefreshCommand implements Callable<Integer> {

    private static final String SOURCE = "SNOMED CT by expression";

    @Option(
            names = "--server",
            paramLabel = "URL",
            required = true,
            description = "The FHIR address of a terminology server.")
    private String server = "";

    @Option(
            names = "--into",
            paramLabel = "TERM",
            description = "Only this term (default: every term that codes/sources.csv has a recipe for).")
    private @Nullable String term;

    @Option(
            names = "--recipe",
            paramLabel = "ECL",
            description = "The expression for a term that has none yet; it needs --into and --version.")
    private @Nullable String recipe;

    @Option(
            names = "--version",
            paramLabel = "RELEASE",
            description = "The release of SNOMED CT, such as 20261101 (default: the release in codes/sources.csv).")
    private @Nullable String version;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "The licence that lets you keep SNOMED CT's words (default: as in codes/sources.csv).")
    private @Nullable String licence;

    @Mixin
    private final CodesRun run = new CodesRun();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What to ask for, and into which term. */
    private record Wanted(String term, String source, String recipe, SnomedRelease release, Optional<String> licence) {}

    @Override
    public Integer call() throws IOException {
        return run.take(spec, live -> {
            var takings = new ArrayList<Taking>();
            try (var terminology = new TerminologyServer(server)) {
                for (var wanted : wanted(live)) {
                    var list = terminology.expand(wanted.recipe(), wanted.release());
                    takings.add(new Taking(wanted.term(), list, origin(wanted, list)));
                }
            }
            return takings;
        });
    }

    private List<Wanted> wanted(Version live) {
        var sources = new ListSourceReader(new FileProblems())
                .read(live.tables()).stream().filter(ListSource::isExpansion).toList();
        if (recipe != null) {
            return List.of(first());
        }
        var wanted = new ArrayList<Wanted>();
        for (var source : sources) {
            for (var name : TermFiles.termsOf(live.tables(), source.valueSet())) {
                if (term == null || term.equals(name)) {
                    wanted.add(again(name, source));
                }
            }
        }
        if (wanted.isEmpty()) {
            throw new CodeListException(
                    "codes/sources.csv has no recipe" + (term == null ? "" : " for \"" + term + "\"")
                            + "; give the first one with --into, --recipe and --version");
        }
        return wanted;
    }

    private Wanted first() {
        if (term == null || version == null) {
            throw new CodeListException("--recipe needs --into TERM and --version RELEASE; add them");
        }
        return new Wanted(
                term, SOURCE, String.valueOf(recipe), SnomedRelease.of(version), Optional.ofNullable(licence));
    }

    private Wanted again(String name, ListSource source) {
        return new Wanted(
                name,
                source.source(),
                source.recipe(),
                SnomedRelease.of(version == null ? source.version() : version),
                Optional.ofNullable(licence).or(() -> Optional.of(source.licence())));
    }

    private Origin origin(Wanted wanted, CodeList list) {
        var codes = list.codes().stream()
                .map(listed -> listed.code().system() + "|" + listed.code().code())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Origin(
                wanted.source(),
                Optional.empty(),
                Optional.empty(),
                Origin.sha256(codes.getBytes(UTF_8)),
                wanted.licence(),
                Optional.of(wanted.recipe()),
                Optional.of(server.replaceAll("/+$", "")));
    }
}
