package org.footbridge.codes;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.ListSource;
import org.footbridge.vocabulary.ListSourceReader;

/** How old the lists are that codes are taken from: older than the rule base wants them, or than others before them. */
public final class OldLists {

    private OldLists() {}

    /** A sentence for each list that is too old, or of which nobody knows the age. */
    public static List<String> in(TableFiles tables, RuleBase ruleBase, LocalDate today) {
        int days = ruleBase.about().codesOldAfter();
        return new ListSourceReader(new FileProblems())
                .read(tables).stream()
                        .filter(source -> source.date().isEmpty() || source.isOlderThan(days, today))
                        .map(source -> source.valueSet() + ": " + source.source() + sentence(source, days))
                        .toList();
    }

    private static String sentence(ListSource source, int days) {
        return source.date()
                .map(day -> " is of " + day + ", more than " + days + " days old; take a newer list")
                .orElse(" has no date, so its age is not known; import it again with --date DAY");
    }

    /** A sentence for each list that codes of the same value set were taken from before and that is, or may be, newer. */
    static List<String> newerThan(ListSource source, List<ListSource> before) {
        return before.stream()
                .filter(other -> other.valueSet().equals(source.valueSet())
                        && other.date().isPresent())
                .filter(other -> source.date().isEmpty()
                        ? other.source().equals(source.source())
                        : other.date().get().isAfter(source.date().get()))
                .map(other -> "This list is "
                        + source.date()
                                .map(day -> "of " + day + " and older than ")
                                .orElse("without a date and may be older than ")
                        + (other.source().equals(source.source()) ? "the one taken before" : other.source())
                        + ", which is of " + other.date().get()
                        + ": codes that the newer one gave up may come back, and its new ones may go")
                .toList();
    }
}
