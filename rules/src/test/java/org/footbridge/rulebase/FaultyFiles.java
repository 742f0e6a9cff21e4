package org.footbridge.rulebase;

import static org.footbridge.rulebase.Fault.fault;
import static org.footbridge.rulebase.Fault.in;
import static org.footbridge.rulebase.Fault.plus;
import static org.footbridge.rulebase.Fault.without;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.footbridge.scenario.Shipped;

/** Faults of whole tables, and of the tables that hold no rules. */
final class FaultyFiles {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String PRACTICAL = "1-needs/practical.csv";
    private static final String HOUSING_CODES = "codes/housing-problem.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String CANARIES = "canaries.csv";
    private static final String OPEN_QUOTE = " a quotation mark is not closed;"
            + " close it, keep each row on one line, and write a quotation mark inside a text twice";
    private static final String EMPTY = " the file is empty; write the heading and at least one row";
    private static final String BLOCKED =
            " [verified] a code marked \"blocked\" must not be used; verify it and write seen,"
                    + " partial (withholding and alert rows only) or local (our own code), or remove it";

    private FaultyFiles() {}

    static Stream<Fault> all() {
        return Stream.of(shapes(), words(), canaries()).flatMap(faults -> faults);
    }

    private static Stream<Fault> shapes() {
        return Stream.of(
                fault(
                        "a missing column",
                        LONELINESS,
                        heading("status,", ""),
                        LONELINESS + ":1 [status] this column is missing; add it to the heading",
                        lengths(LONELINESS, 2, 9, 8),
                        lengths(LONELINESS, 3, 9, 8),
                        lengths(LONELINESS, 4, 9, 8)),
                fault(
                        "a column taken out of heading and rows",
                        LONELINESS,
                        table -> table.replace("status,", "").replace("active,", ""),
                        LONELINESS + ":1 [status] this column is missing; add it to the heading"),
                fault(
                        "a column of tests that no vocabulary has",
                        LONELINESS,
                        heading("feeling lonely", "feling lonely"),
                        LONELINESS + ":1 [feling lonely] unknown word; did you mean \"feeling lonely\"?"),
                fault(
                        "a heading that stands twice",
                        LONELINESS,
                        heading("social isolation", "feeling lonely"),
                        LONELINESS + ":1 [feeling lonely] this heading stands twice; keep one column of that name"),
                fault("a row too short", PRACTICAL, in("NEED-HOU-1", ",housing", ""), lengths(PRACTICAL, 3, 9, 10)),
                fault(
                        "a row too long",
                        PRACTICAL,
                        in("NEED-HOU-1", ",housing", ",housing,"),
                        lengths(PRACTICAL, 3, 11, 10)),
                fault(
                        "a quotation mark never closed",
                        PRACTICAL,
                        plus("NEED-X-1,\"active"),
                        PRACTICAL + ":6" + OPEN_QUOTE),
                fault(
                        "a stray quotation mark",
                        "evidence.csv",
                        in("ucla-3", "basis,", "basis,\""),
                        "evidence.csv:4" + OPEN_QUOTE),
                fault("an empty table of rules", SAFETY, table -> "", SAFETY + EMPTY),
                fault("an empty table of evidence", "evidence.csv", table -> "", "evidence.csv" + EMPTY),
                fault("an empty vocabulary", "vocabulary.csv", table -> "", "vocabulary.csv" + EMPTY),
                fault("empty wording", "wording.csv", table -> "", "wording.csv" + EMPTY),
                fault(
                        "a table with a heading only",
                        SAFETY,
                        table -> table.lines().findFirst().orElseThrow() + "\n",
                        SAFETY + " this table has no rows; add a row or remove the table"),
                fault(
                        "a stray file",
                        "1-neds/more.csv",
                        table -> "id\nx\n",
                        "1-neds/more.csv nothing reads a table here; did you mean \"1-needs\"?"),
                fault(
                        "text that is not UTF-8",
                        PRACTICAL,
                        in("NEED-CAR-1", "caring", "c\uFFFDring"),
                        PRACTICAL + ":4 this line is not UTF-8 text; save the table as comma separated UTF-8"),
                fault(
                        "a table saved as UTF-16",
                        PRACTICAL,
                        table -> "\uFFFD\uFFFD" + table.replace("", "\0"),
                        PRACTICAL + ":1 this line is not UTF-8 text; save the table as comma separated UTF-8"));
    }

    private static Stream<Fault> words() {
        return Stream.of(
                fault(
                        "a blocked code",
                        HOUSING_CODES,
                        in("http://snomed.info/sct,105531004", "seen", "blocked"),
                        HOUSING_CODES + ":3" + BLOCKED),
                fault(
                        "an unverified code",
                        HOUSING_CODES,
                        in("http://snomed.info/sct,105531004", "seen", "memory"),
                        HOUSING_CODES + ":3" + BLOCKED.replace("blocked", "memory")),
                fault(
                        "codes that are not there",
                        "vocabulary.csv",
                        in("housing problem", "no,housing-problem", "no,housing-problm"),
                        "vocabulary.csv:10 [codes] there is no codes/housing-problm.csv; did you mean \"housing-problem\"?"),
                fault(
                        "a term of an unknown kind",
                        "vocabulary.csv",
                        in("UCLA-3", "number", "numbr"),
                        "vocabulary.csv:6 [kind] unknown word \"numbr\"; did you mean \"number\"?"),
                fault(
                        "a term whose row is too short",
                        "vocabulary.csv",
                        in("UCLA-3", ",no,ucla-3", ",ucla-3"),
                        lengths("vocabulary.csv", 6, 13, 14)),
                fault(
                        "a range that is none",
                        "vocabulary.csv",
                        in("UCLA-3", "3,9,1", "9,3,1"),
                        "vocabulary.csv:6 [smallest] this is no range;"
                                + " write a smallest, a larger largest and a step above 0"),
                fault(
                        "evidence without a limitation",
                        "evidence.csv",
                        in("ucla-3", "A score of 6 or more is the usual cut-off and says nothing about why.", "-"),
                        "evidence.csv:4 [limitation] there is no limitation sentence;"
                                + " say its one limitation, ending in a full stop"),
                fault(
                        "an evidence row that is too short",
                        "evidence.csv",
                        in("ucla-3", "basis,", ""),
                        lengths("evidence.csv", 4, 3, 4)),
                fault(
                        "missing wording",
                        "wording.csv",
                        without("ask about safety"),
                        "wording.csv \"ask about safety\" is missing; add a row for it"),
                fault(
                        "a misspelt key of wording",
                        "wording.csv",
                        in("ask about safety", "ask about safety", "ask about safty"),
                        "wording.csv:34 [key] unknown word \"ask about safty\"; did you mean \"ask about safety\"?"),
                fault(
                        "a wrong placeholder in wording",
                        "wording.csv",
                        in("why,", "{facts}", "{fact}"),
                        "wording.csv:2 [text] this names an unknown placeholder;"
                                + " use plain words and the placeholders [facts]"),
                fault(
                        "a placeholder left out of wording",
                        "wording.csv",
                        in("withheld,", ": {need}", ""),
                        "wording.csv:37 [text] this leaves out a placeholder;"
                                + " use plain words and the placeholders [need]"),
                fault(
                        "a version that is none",
                        "about.csv",
                        in("version", "0.1.0", "first"),
                        "about.csv:4 [value] this is no version; write three numbers, for example 1.4.0"),
                fault(
                        "a misspelt word about the rule base",
                        "about.csv",
                        in("version", "version", "vesion"),
                        "about.csv:4 [what] unknown word \"vesion\"; did you mean \"version\"?"));
    }

    private static Stream<Fault> canaries() {
        return Stream.of(
                fault(
                        "a safeguard lost",
                        SAFETY,
                        in("WITHHOLD-SUI-3", ",active,", ",draft,"),
                        "canaries.csv:5 [shows] \"safety\" is not shown, but books on prescription"
                                + " and gardening or green activity; see why with ./footbridge, then mend the rule or this canary",
                        "canaries.csv:5 [never shows] \"books on prescription\" is shown; find out which safeguard was lost"),
                fault(
                        "a canary with an unknown word",
                        CANARIES,
                        in("nothing relevant", "age 50", "aeg 50"),
                        "canaries.csv:3 [recorded] \"aeg 50\" begins with no word of the vocabulary; did you mean \"age\"?"),
                fault(
                        "a canary that asks for what no rule shows",
                        CANARIES,
                        in("lonely", "befriending or social group", "befriending or social grop"),
                        "canaries.csv:2 [shows] no rule shows \"befriending or social grop\"; did you mean \"befriending or social group\"?"),
                fault("no canary", CANARIES, table -> "", CANARIES + EMPTY));
    }

    /** One fault in every table that the rule base has, of different kinds, none of which may hide or imitate another. */
    static List<Fault> oneInEachTable() {
        var faults = new ArrayList<Fault>();
        Stream.of(FaultyCells.all(), FaultyRows.all(), all())
                .flatMap(some -> some)
                .filter(fault -> ONE_EACH.contains(fault.name()))
                .forEach(faults::add);
        Shipped.TABLES.paths().stream()
                .filter(path -> faults.stream().noneMatch(fault -> fault.file().equals(path)))
                .map(FaultyFiles::generic)
                .forEach(faults::add);
        return faults;
    }

    private static final List<String> ONE_EACH = List.of(
            "an injected Java expression",
            "a row that another one covers",
            "a row too short",
            "a row that contradicts itself",
            "text that names a discreet term",
            "withholding a route that is not there",
            "a summary of 140 characters",
            "codes that are not there",
            "a blocked code",
            "an evidence row that is too short",
            "a misspelt key of wording",
            "a misspelt word about the rule base",
            "a canary with an unknown word",
            "a no about living alone, which no code says");

    private static Fault generic(String path) {
        if (path.startsWith("codes/")) {
            return fault("unverified", path, line2("seen|partial|local", "blocked"), path + ":2" + BLOCKED);
        }
        return fault(
                "bad date",
                path,
                line2("2027-03-31", "31/03/2027"),
                path + ":2 [review by] \"31/03/2027\" is not a date; write year-month-day,"
                        + " for example 2027-03-31 (a spreadsheet may have changed it)");
    }

    private static UnaryOperator<String> line2(String pattern, String instead) {
        return table -> {
            var lines = new ArrayList<>(table.lines().toList());
            lines.set(1, lines.get(1).replaceFirst(pattern, instead));
            return String.join("\n", lines) + "\n";
        };
    }

    private static UnaryOperator<String> heading(String text, String instead) {
        return in("id,", text, instead);
    }

    private static String lengths(String file, int line, int cells, int columns) {
        return file + ":" + line + " this row has " + cells + " cells and the heading has " + columns
                + "; give each column one cell and put text that holds a comma in quotation marks";
    }
}
