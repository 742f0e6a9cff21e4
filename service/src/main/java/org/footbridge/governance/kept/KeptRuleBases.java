package org.footbridge.governance.kept;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footbridge.governance.kept.LastLive.Kept;
import org.footbridge.governance.kept.LastLive.NeverLive;
import org.footbridge.governance.kept.LastLive.Unusable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds the rule base that was live last, in the database that all instances share. */
@Component
public class KeptRuleBases {
    private static final String CORRECT_THE_FOLDER = "correct the folder: a sound one needs no last good version";

    private final KeptRuleBaseTable table;

    KeptRuleBases(KeptRuleBaseTable table) {
        this.table = table;
    }

    /** A folder as it is known in the database: instances that are to share it give it the same path. */
    static String name(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /**
     * The version to serve where a folder is broken: the last that was live from it, and only where its title is that of
     * the folder.
     *
     * @param title as the broken folder says it, where that can be read
     */
    public LastLive lastGood(Path folder, Optional<String> title) {
        return readable(() -> {
            var kept = table.from(name(folder));
            return otherTitle(kept, title).orElseGet(() -> sound(kept.stream().findFirst()));
        });
    }

    /**
     * The version to compare a new one with: the last that was live from its folder, under any title; from a folder from
     * which none ever was, the last of its title from any folder.
     */
    public LastLive lastBefore(Path folder, String title) {
        return readable(
                () -> sound(table.from(name(folder)).stream().findFirst().or(() -> table.titled(title))));
    }

    private static Optional<LastLive> otherTitle(List<KeptRow> kept, Optional<String> title) {
        var titles = kept.stream().map(KeptRow::title).distinct().toList();
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        if (title.isPresent() && !title.get().equals(titles.getFirst())) {
            return Optional.of(Unusable.because(
                    "has the title \"" + titles.getFirst() + "\", and the folder has the title \"" + title.get()
                            + "\": it may be the rule base of another service",
                    CORRECT_THE_FOLDER + "; give each service a database of its own"));
        }
        if (title.isEmpty() && titles.size() > 1) {
            return Optional.of(Unusable.because(
                    "may be one of several: " + titles.stream().collect(Collectors.joining("\", \"", "\"", "\""))
                            + " were live from this folder, and its own title cannot be read",
                    "write the title in about.csv, or correct the folder"));
        }
        return Optional.empty();
    }

    private static LastLive sound(Optional<KeptRow> last) {
        if (last.isEmpty()) {
            return new NeverLive();
        }
        var row = last.get();
        return row.sound()
                .<LastLive>map(Kept::new)
                .orElseGet(() -> Unusable.because(
                        "(" + row.title() + " " + row.version() + ", live since " + row.since()
                                + ") is damaged in the database: its files do not have the SHA-256 under which they were kept",
                        CORRECT_THE_FOLDER));
    }

    private static LastLive readable(Supplier<LastLive> reading) {
        try {
            return reading.get();
        } catch (DataAccessException | TransactionException failure) {
            return Unusable.because(
                    "cannot be read from the database (" + failure.getClass().getSimpleName() + ")",
                    "check the database of spring.datasource.url, or correct the folder");
        }
    }
}
