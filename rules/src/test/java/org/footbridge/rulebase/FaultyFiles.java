package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults of whole tables. */
final class FaultyFiles {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String PRACTICAL = "1-needs/practical.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String WORDS = "words.csv";
    private static final String REFERRALS = "referrals.csv";
    private static final String OPEN_QUOTE = " a quotation mark is not closed;"
            + " close it, keep each row on one line, and write a quotation mark inside a text twice";
    static final String EMPTY = " the file is empty; write the heading and at least one row";
    static final String BLOCKED = " [verified] a code marked \"blocked\" must not be used; verify it and write seen,"
            + " partial (withholding and alert rows only) or local (our own code), or remove it";

    static final String SAVE_AS =
            "save the table as comma separated UTF-8, in a spreadsheet" + " \"CSV UTF-8 (comma delimited)\"";

    private FaultyFiles() {}

    static Stream<PlantedTableFault> all() {
        return Stream.concat(shapes(), words());
    }

    private static Stream<PlantedTableFault> words() {
        return Stream.of(
                fault(
                        "words that are a pattern",
                        WORDS,
                        plus("self.?harm,may mean,self-harm,self-harm"),
                        WORDS + ":2 [words] these are no plain words; write lower case words with spaces or hyphens"
                                + " between them, and at most one * at the end"),
                fault(
                        "words that stand twice",
                        WORDS,
                        plus("self harm,may mean,self-harm,self-harm", "self harm,may mean,self-harm,again"),
                        WORDS + ":3 [words] these words stand twice; keep one row for them"),
                fault(
                        "words of a term that is not there",
                        WORDS,
                        plus("self harm,may mean,self-harms,self-harm"),
                        WORDS + ":2 [term] unknown word \"self-harms\"; did you mean \"self-harm\"?"),
                fault(
                        "words that cannot be a number",
                        WORDS,
                        plus("phq,may mean,PHQ-9 score,a score"),
                        WORDS + ":2 [term] words cannot state \"PHQ-9 score\"; name a term that is yes or no"),
                fault(
                        "words that turn others round and have a term",
                        WORDS,
                        plus("no,unless before,self-harm,a denial"),
                        WORDS + ":2 [term] words that turn others round have no term; write -"),
                fault(
                        "words that mean something unknown",
                        WORDS,
                        plus("self harm,may meen,self-harm,self-harm"),
                        WORDS + ":2 [means] unknown word \"may meen\"; did you mean \"may mean\"?"),
                fault(
                        "a blocked code of a referral",
                        REFERRALS,
                        in("link worker", ",seen", ",blocked"),
                        REFERRALS + ":2 [verified] a code marked \"blocked\" must not be used;"
                                + " verify it and write seen or local (our own code), or remove it"),
                fault(
                        "a route with two codes of referrals",
                        REFERRALS,
                        plus(
                                "link worker,http://snomed.info/sct,390893007,Referral to physical activity program,A3,seen"),
                        REFERRALS + ":3 [route] this route stands twice; keep one row for each route"));
    }

    private static Stream<PlantedTableFault> shapes() {
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
                        in("NEED-HOU-1", ",housing", ",housing,again"),
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
                fault(
                        "a text that goes on behind its quotation mark",
                        "evidence.csv",
                        in("ucla-3", "basis,", "\"basis\" or so,"),
                        "evidence.csv:4 a text goes on behind its quotation mark; put the whole text in quotation marks,"
                                + " and write a quotation mark inside it twice"),
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
                        PRACTICAL + ":4 this line is not UTF-8 text; " + SAVE_AS),
                fault(
                        "a table saved as UTF-16",
                        PRACTICAL,
                        table -> "\uFFFD\uFFFD" + table.replace("", "\0"),
                        PRACTICAL + ":1 this file is UTF-16 text; " + SAVE_AS));
    }

    /** One fault in every table that the rule base has, of different kinds, none of which may hide or imitate another. */
    static List<PlantedTableFault> oneInEachTable() {
        var faults = new ArrayList<PlantedTableFault>();
        Stream.of(
                        FaultyCells.all(),
                        FaultyRows.all(),
                        FaultyReferenceTables.all(),
                        FaultyLeaflets.all(),
                        FaultyGuides.all(),
                        FaultyPreferences.all(),
                        all())
                .flatMap(some -> some)
                .filter(fault -> ONE_EACH.contains(fault.name()))
                .forEach(faults::add);
        FixedTables.TABLES.paths().stream()
                .filter(path -> faults.stream().noneMatch(fault -> fault.file().equals(path)))
                .map(FaultyFiles::generic)
                .forEach(faults::add);
        return faults;
    }

    private static final List<String> ONE_EACH = List.of(
            "an injected Java expression",
            "a row that another one covers",
            "a row too short",
            "an answer that is a number",
            "a row that contradicts itself",
            "text that names a discreet term",
            "withholding a route that is not there",
            "a summary of 140 characters",
            "codes that are not there",
            "a blocked code",
            "an evidence row that is too short",
            "a misspelt key of wording",
            "a misspelt word about the rule base",
            "a bank holiday that a spreadsheet changed",
            "a canary with an unknown word",
            "a leaflet with a link",
            "a prompt too long",
            "a guide with a link",
            "an answer with a link",
            "a statement of which nobody says how far it was read",
            "a misspelt heading of words kept off leaflets",
            "a no about living alone, which no code says",
            "words that are a pattern",
            "a blocked code of a referral");

    private static PlantedTableFault generic(String path) {
        if (path.startsWith("codes/")) {
            return fault("unverified", path, line2("seen|partial|local", "blocked"), path + ":2" + BLOCKED);
        }
        return fault(
                "bad date",
                path,
                line2("2027-03-31", "31/03/2027"),
                path + ":2 [review by] \"31/03/2027\" is not a date; a spreadsheet may have changed it:"
                        + " write 2027-03-31");
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

    static String lengths(String file, int line, int cells, int columns) {
        return file + ":" + line + " this row has " + cells + " cells and the heading has " + columns
                + "; give each column one cell and put text that holds a comma in quotation marks";
    }
}
