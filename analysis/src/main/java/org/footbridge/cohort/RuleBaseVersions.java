package org.footbridge.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.TableFiles;

/**
 * Two versions of a rule base.
 *
 * @param older what is live
 * @param newer what may go live
 */
public record RuleBaseVersions(Version older, Version newer) {

    /** The tables, besides those of codes, that say how a record is understood. */
    private static final Set<String> WORDS = Set.of("vocabulary.csv", "answers.csv", "words.csv", "referrals.csv");

    /**
     * One of them.
     *
     * @param folder where it stands
     * @param ruleBase its rules
     * @param tables its tables as text
     */
    public record Version(Path folder, RuleBase ruleBase, TableFiles tables) {

        private List<String> words() {
            return tables.paths().stream()
                    .filter(path -> WORDS.contains(path) || path.startsWith("codes/") || path.startsWith("excluded/"))
                    .toList();
        }
    }

    /** Whether both read the same words out of the same codes, so that a record needs to be read once only. */
    boolean haveTheSameWords() {
        var paths = new TreeSet<>(older.words());
        paths.addAll(newer.words());
        return paths.stream()
                .allMatch(
                        path -> older.tables().text(path).equals(newer.tables().text(path)));
    }
}
