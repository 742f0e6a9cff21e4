package org.footbridge.governance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;

/** What one look at a governance folder found. Two looks with the same fingerprint found the same. */
sealed interface FolderSnapshot {

    /** The sub-folder that holds the scenarios. */
    String SCENARIOS = "scenarios";

    /** Names the content: tables and scenarios. */
    String fingerprint();

    /** What the files say is not judged yet. */
    record Read(TableFiles tables, ScenarioFiles scenarios) implements FolderSnapshot {
        @Override
        public String fingerprint() {
            return tables.sha256() + "+" + scenarios.sha256();
        }
    }

    /** There is no folder, or it cannot be read. */
    record Unreadable(FileProblem problem) implements FolderSnapshot {
        @Override
        public String fingerprint() {
            return problem.toString();
        }
    }

    static FolderSnapshot of(Path folder) {
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

    private static FolderSnapshot unreadable(Path folder, String wrong) {
        return new Unreadable(
                new FileProblem(folder.toString(), 0, "", wrong, "give footbridge.rulebase the folder of the tables"));
    }
}
