package org.footbridge.vocabulary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.RecordPart;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.Term.DatedBy;
import org.footbridge.vocabulary.Term.Kind;
import org.footbridge.vocabulary.Term.Range;

/** Reads one row of {@code vocabulary.csv}: what a term is, and how it counts. */
record TermReader(FileProblems problems) {

    /** Wherever a code can stand: the normal case of a term that a code states. */
    static final String EVERY_ENTRY = "every entry";

    /** A hundred years, the longest span of days that a table may name. */
    private static final int LONGEST = 36_525;

    static final Set<RecordPart> EVERY_PART =
            Set.of(RecordPart.PROBLEMS, RecordPart.MEASUREMENTS, RecordPart.PROCEDURES);

    Term read(TableRow row) {
        boolean number = choice(row, "kind", List.of("yes or no", "number")).equals("number");
        return new Term(
                row.cell("term"),
                number ? Kind.NUMBER : Kind.YES_NO,
                optional(row, "unit"),
                optional(row, "unit in words"),
                number ? range(row) : Range.NONE,
                choice(row, "counts", List.of("latest", "any")).equals("any") ? Counts.ANY : Counts.LATEST,
                optional(row, "superseded within"),
                datedBy(row),
                parts(row),
                choice(row, "discreet", List.of("yes", "no")).equals("yes"),
                choice(row, "check when not recorded", List.of("yes", "no")).equals("yes"),
                choice(row, "safety", List.of("yes", "no")).equals("yes"),
                days(row),
                optional(row, "past as"),
                optional(row, "overruled by"));
    }

    private DatedBy datedBy(TableRow row) {
        return switch (choice(row, "dated by", List.of("recorded", "onset", "latest"))) {
            case "onset" -> DatedBy.ONSET;
            case "latest" -> DatedBy.LATEST;
            default -> DatedBy.RECORDED;
        };
    }

    private int days(TableRow row) {
        var text = optional(row, "over counts for");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > LONGEST) {
            problems.in(
                    row,
                    "over counts for",
                    "\"" + text + "\" is no number of days",
                    "write 1 to " + LONGEST + ", or -");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private Range range(TableRow row) {
        var min = number(row, "smallest");
        var max = number(row, "largest");
        var step = number(row, "step");
        if (step.signum() <= 0 || max.compareTo(min) < 0) {
            problems.in(row, "smallest", "this is no range", "write a smallest, a larger largest and a step above 0");
            return new Range(min, min, BigDecimal.ONE);
        }
        return new Range(min, max, step);
    }

    private BigDecimal number(TableRow row, String column) {
        try {
            return new BigDecimal(row.cell(column));
        } catch (NumberFormatException e) {
            problems.in(row, column, "\"" + row.cell(column) + "\" is not a number", "write a number such as 27");
            return BigDecimal.ONE;
        }
    }

    private Set<RecordPart> parts(TableRow row) {
        if (row.cell("read from").equals(EVERY_ENTRY)) {
            return EVERY_PART;
        }
        var words = Stream.concat(
                        Stream.of(EVERY_ENTRY),
                        Arrays.stream(RecordPart.values())
                                .filter(part -> !part.onlyRanks())
                                .map(RecordPart::word))
                .toList();
        var parts = new HashSet<RecordPart>();
        for (var word : row.cell("read from").split(" and ", -1)) {
            Arrays.stream(RecordPart.values())
                    .filter(part -> part.word().equals(word) && !part.onlyRanks())
                    .findFirst()
                    .ifPresentOrElse(
                            parts::add,
                            () -> problems.in(
                                    row,
                                    "read from",
                                    "unknown word \"" + word + "\"",
                                    NearestWord.suggestion(word, words)));
        }
        return parts;
    }

    private static String optional(TableRow row, String column) {
        return row.cell(column).equals("-") ? "" : row.cell(column);
    }

    private String choice(TableRow row, String column, List<String> words) {
        var word = row.cell(column);
        if (!words.contains(word) && !word.isEmpty()) {
            problems.in(row, column, "unknown word \"" + word + "\"", NearestWord.suggestion(word, words));
        }
        return word;
    }
}
