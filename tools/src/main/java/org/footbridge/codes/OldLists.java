package org.footbridge.codes;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.ListSource;
import org.footbridge.vocabulary.ListSourceReader;

/** Lists that codes were taken from and that are older than the rule base wants them. */
public final class OldLists {

    private OldLists() {}

    /** A sentence for each of them. */
    public static List<String> in(TableFiles tables, RuleBase ruleBase, LocalDate today) {
        int days = ruleBase.about().codesOldAfter();
        return new ListSourceReader(new FileProblems())
                .read(tables).stream()
                        .filter(source -> source.isOlderThan(days, today))
                        .map(source -> sentence(source, days))
                        .toList();
    }

    private static String sentence(ListSource source, int days) {
        return source.valueSet() + ": " + source.source() + " is of "
                + source.date().map(LocalDate::toString).orElse("no known day") + ", more than " + days
                + " days old; take a newer list";
    }
}
