package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.footbridge.change.RuleBaseCheck;
import org.footbridge.governance.kept.KeptRuleBase;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What one look at a governance folder found. Two looks with the same fingerprint found the same. */
sealed interface FolderSnapshot {

    /** The sub-folder that holds the scenarios. */
    String SCENARIOS = "scenarios";

    /** Where the tables stand on the class path. */
    String SHIPPED = "rulebase/";

    /** The title that {@code about.csv} gives, where it can be read, though all else may be wrong. */
    default Optional<String> title() {
        return switch (this) {
            case Unreadable _ -> Optional.empty();
            case Read(var tables, var _) ->
                CsvTable.read("about.csv", tables, new FileProblems()).rows().stream()
                        .filter(row -> row.cell("what").equals("title"))
                        .map(row -> row.cell("value"))
                        .filter(title -> !title.isEmpty())
                        .findFirst();
        };
    }

    /** What comes of judging it. */
    default RuleBaseCheck check() {
        return switch (this) {
            case Unreadable(var problem) -> new RuleBaseCheck.Refused(List.of(problem));
            case Read(var tables, var scenarios) -> RuleBaseCheck.of(tables, scenarios);
        };
    }

    /** Names the content: tables, approvals and scenarios. */
    String fingerprint();

    /** What the files say is not judged yet. */
    record Read(TableFiles tables, ScenarioFiles scenarios) implements FolderSnapshot {
        @Override
        public String fingerprint() {
            var approvals = TableFiles.sha256(TableFiles.ABOUT_APPROVAL.stream()
                    .sorted()
                    .map(file -> tables.text(file).orElse("")));
            return tables.sha256() + "+" + approvals + "+" + scenarios.sha256();
        }

        /** All of it, as people approve it. */
        RuleBaseFiles files() {
            return RuleBaseFiles.of(tables, scenarios);
        }

        /** What to keep of it once it is live. */
        KeptRuleBase asLive(RuleBase ruleBase, Instant since) {
            return new KeptRuleBase(ruleBase.about().title(), ruleBase.about().version(), tables, scenarios, since);
        }
    }

    /** There is no folder, or it cannot be read. */
    record Unreadable(FileProblem problem) implements FolderSnapshot {
        @Override
        public String fingerprint() {
            return problem.toString();
        }
    }

    /** Looks at a folder, or at the branch {@code live} of a bare git repository. */
    static FolderSnapshot of(Path folder) {
        return RuleBaseRepository.isOne(folder) ? ofRepository(folder) : ofFolder(folder);
    }

    /** The last commit of the branch {@code live}; empty where that is not known, or there is a folder only. */
    static Optional<String> tip(Path folder) {
        if (!RuleBaseRepository.isOne(folder)) {
            return Optional.empty();
        }
        try (var opened = RuleBaseRepository.open(folder)) {
            return opened.tip(RuleBaseRepository.LIVE).map(RuleBaseRepository.Commit::id);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static FolderSnapshot ofRepository(Path repository) {
        try (var opened = RuleBaseRepository.open(repository)) {
            var live = opened.tip(RuleBaseRepository.LIVE);
            return live.isPresent()
                    ? of(opened.files(live.get().id()))
                    : unreadable(repository, "has no branch " + RuleBaseRepository.LIVE);
        } catch (IOException unreadable) {
            return unreadable(repository, "cannot be read as a git repository");
        }
    }

    /** Files that a repository holds. */
    static Read of(RuleBaseFiles files) {
        return new Read(files.tables(), files.scenarios());
    }

    private static FolderSnapshot ofFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return unreadable(folder, "is no folder");
        }
        try {
            // Resolved once: where the folder is a link that somebody points elsewhere, all files come from one side.
            var real = folder.toRealPath();
            return new Read(TableFiles.in(real), ScenarioFiles.in(real.resolve(SCENARIOS)));
        } catch (IOException unreadable) {
            return unreadable(folder, "cannot be read");
        }
    }

    /** The tables inside the program, which serve where no governance folder is named. */
    static Read shipped() {
        try {
            var texts = new HashMap<String, String>();
            var resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + SHIPPED + "**/*.csv");
            for (var resource : resources) {
                var url = resource.getURL().toString();
                var path = url.substring(url.lastIndexOf("/" + SHIPPED) + SHIPPED.length() + 1);
                texts.put(path, resource.getContentAsString(UTF_8));
            }
            return new Read(TableFiles.of(texts), ScenarioFiles.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped rule base cannot be read", e);
        }
    }

    private static FolderSnapshot unreadable(Path folder, String wrong) {
        return new Unreadable(new FileProblem(
                folder.toString(),
                0,
                "",
                wrong,
                "give footbridge.rulebase the folder of the tables, or a bare git repository with a branch live"));
    }
}
