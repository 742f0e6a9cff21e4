package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.replay.Replay;
import org.footbridge.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers a recorded call once more, and says which cards differ. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Answers a recorded call once more and says which cards differ: none under the same rule base, and under"
                        + " another what it would change. Exits with 1 where a card differs.")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "A file that footbridge.recording.folder holds.")
    private @Nullable Path file;

    @Option(
            names = "--rulebase",
            paramLabel = "FOLDER",
            description = "The rule base folder (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:footbridge.home:-.}/rules/rulebase")
    private Path folder = Path.of("rules/rulebase");

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return RuleBaseFolder.run(spec, folder, "", this::replay);
    }

    private int replay(RuleBase ruleBase) throws IOException {
        var replay = replay(recording(), ruleBase);
        output.print(replay, (out, _) -> {
            out.println("Recorded under " + replay.recordedUnder());
            out.println("Replayed under "
                    + (replay.isUnderTheSameRuleBase() ? "the same rule base" : replay.replayedUnder()));
            replay.differences()
                    .forEach(card -> out.println("  "
                            + card.kind().name().toLowerCase(Locale.ROOT)
                            + ": " + card.summary()
                            + (card.fields().isEmpty() ? "" : " (" + String.join(", ", card.fields()) + ")")));
            out.println(
                    replay.differences().isEmpty()
                            ? "All cards are the same, but for the ids of cards and suggestions."
                            : replay.differences().size() == 1
                                    ? "One card differs."
                                    : replay.differences().size() + " cards differ.");
        });
        return replay.differences().isEmpty() ? 0 : 1;
    }

    private Replay replay(JsonNode recording, RuleBase ruleBase) {
        try {
            return Replay.of(recording, ruleBase);
        } catch (RuntimeException unusable) {
            throw new ParameterException(spec.commandLine(), file + ": " + unusable.getMessage() + ".", unusable);
        }
    }

    private JsonNode recording() throws IOException {
        if (file == null || !Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException broken) {
            throw new ParameterException(spec.commandLine(), file + ": it is no JSON.", broken);
        }
    }
}
