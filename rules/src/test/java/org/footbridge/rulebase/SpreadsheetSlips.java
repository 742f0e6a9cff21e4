package org.footbridge.rulebase;

import static org.footbridge.rulebase.FaultyFiles.SAVE_AS;
import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slips of people who type tables, and of the spreadsheets in which they do, in whole files, rows and characters. */
final class SpreadsheetSlips {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String PRACTICAL = "1-needs/practical.csv";
    private static final String HOMELESS = "codes/homeless.csv";
    private static final String EVIDENCE = "evidence.csv";
    private static final String MERGED =
            " this line was left where two versions of the table were merged; keep the rows"
                    + " that are right, and remove the lines with <<<<<<<, ======= and >>>>>>>";

    private SpreadsheetSlips() {}

    static Stream<PlantedTableFault> all() {
        return Stream.of(files(), rows(), characters()).flatMap(some -> some);
    }

    private static Stream<PlantedTableFault> files() {
        return Stream.of(
                fault(
                        "semicolons between the cells of a whole table",
                        LONELINESS,
                        table -> table.replace(',', ';'),
                        LONELINESS + ":1 between the columns stand semicolons; " + SAVE_AS),
                fault(
                        "tabs between the cells of a whole table",
                        EVIDENCE,
                        table -> table.replace(',', '\t'),
                        EVIDENCE + ":1 between the columns stand tabs; " + SAVE_AS),
                fault(
                        "a line that only one spreadsheet program understands",
                        PRACTICAL,
                        table -> "sep=,\n" + table,
                        PRACTICAL + ":1 \"sep=,\" is no heading, and only one spreadsheet program understands it;"
                                + " remove this line, and write commas between the cells"),
                fault(
                        "a spreadsheet renamed to .csv",
                        PRACTICAL,
                        table -> "PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000\n\uFFFD\uFFFD\n",
                        PRACTICAL + ":1 this is a whole spreadsheet under the name of a table;"
                                + " open it in a spreadsheet under its old name, and " + SAVE_AS),
                fault(
                        "many lines in the encoding of an old spreadsheet, in one sentence",
                        PRACTICAL,
                        table -> table.replace("worker lead", "worker\uFFFDs lead"),
                        PRACTICAL + ":2 this line is not UTF-8 text, nor are 2 more; " + SAVE_AS));
    }

    private static Stream<PlantedTableFault> rows() {
        return Stream.of(
                fault(
                        "semicolons between the cells of one row",
                        PRACTICAL,
                        plus("NEED-X-1;active;Link worker lead;2027-09-30;recorded-need;yes;-;-;-;money worries"),
                        PRACTICAL + ":6 between the cells of this row stand semicolons; write commas"),
                fault(
                        "the heading once more",
                        PRACTICAL,
                        table -> table + heading(table) + "\n",
                        PRACTICAL + ":6 this row is the heading once more; remove it"),
                fault(
                        "the same row twice",
                        EVIDENCE,
                        table -> table + table.lines().skip(3).findFirst().orElseThrow() + "\n",
                        EVIDENCE + ":" + (PlantedTableFault.lines(EVIDENCE) + 1)
                                + " this row is the same as the row in line 4; remove one of the two"),
                fault(
                        "two versions merged and left apart",
                        PRACTICAL,
                        plus("<<<<<<< ours", "=======", ">>>>>>> theirs"),
                        PRACTICAL + ":6" + MERGED,
                        PRACTICAL + ":7" + MERGED,
                        PRACTICAL + ":8" + MERGED),
                fault(
                        "a heading in capitals",
                        LONELINESS,
                        in("id,", "status", "Status"),
                        LONELINESS + ":1 [Status] small letters and capitals differ here; write \"status\""),
                fault(
                        "typographic quotation marks around a text with a comma",
                        EVIDENCE,
                        plus("some-key,basis,“It says little, and nothing of why.”,somewhere"),
                        EVIDENCE + ":" + (PlantedTableFault.lines(EVIDENCE) + 1)
                                + " this row has 5 cells and the heading has 4;"
                                + " a left double quotation mark (U+201C) does not hold a text together:"
                                + " type \" in its place"));
    }

    private static Stream<PlantedTableFault> characters() {
        return Stream.of(
                fault(
                        "a no-break space in a word",
                        PRACTICAL,
                        in("NEED-MON-1", "money worries", "money\u00A0worries"),
                        PRACTICAL + ":2 [need] \"money<U+00A0>worries\" holds a character that nobody can see:"
                                + " no-break space (U+00A0); type a plain space in its place"),
                fault(
                        "a space of no width in a heading",
                        LONELINESS,
                        in("id,", "status", "sta\u200Btus"),
                        LONELINESS + ":1 [sta\u200Btus] \"sta<U+200B>tus\" holds a character that nobody can see:"
                                + " zero width space (U+200B); delete it"),
                fault(
                        "a byte order mark in the middle",
                        PRACTICAL,
                        in("NEED-HOU-1", "NEED-HOU-1", "\uFEFFNEED-HOU-1"),
                        PRACTICAL + ":3 [id] \"<U+FEFF>NEED-HOU-1\" holds a character that nobody can see:"
                                + " zero width no-break space (U+FEFF); delete it"),
                fault(
                        "an en dash in an id",
                        PRACTICAL,
                        in("NEED-MON-1", "NEED-MON-1", "NEED–MON–1"),
                        PRACTICAL + ":2 [id] \"NEED–MON–1\" is no rule id of this folder, and holds the character"
                                + " en dash (U+2013); type - in its place, or write for example NEED-ABC-1"),
                fault(
                        "a sign of mathematics in a test",
                        LONELINESS,
                        in("NEED-LON-2", ">= 6", "≥ 6"),
                        LONELINESS + ":3 [UCLA-3 loneliness score] \"≥ 6 in last 365 days\" is not a test, and holds"
                                + " the character greater-than or equal to (U+2265); type >= in its place,"
                                + " or did you mean \">= 6 in last 365 days\"?"),
                fault(
                        "smart quotes around a word",
                        PRACTICAL,
                        in("NEED-MON-1", "recorded-need", "‘recorded-need’"),
                        PRACTICAL + ":2 [evidence] there is no evidence \"‘recorded-need’\", and holds the character"
                                + " left single quotation mark (U+2018); type ' in its place, or"
                                + " add it to evidence.csv, or: did you mean \"recorded-need\"?"),
                fault(
                        "a letter of another alphabet",
                        PRACTICAL,
                        in("NEED-MON-1", "active", "\u0430ctive"),
                        PRACTICAL + ":2 [status] unknown word \"\u0430ctive\", and holds the character cyrillic small"
                                + " letter a (U+0430); type the letter of the keyboard that it looks like,"
                                + " or did you mean \"active\"?"),
                fault(
                        "an apostrophe that keeps a spreadsheet from counting",
                        HOMELESS,
                        in("http", "32911000", "'32911000"),
                        HOMELESS
                                + ":2 [code] this is no SNOMED CT identifier (6 to 18 digits); look the code up again"));
    }

    private static String heading(String table) {
        return table.lines().findFirst().orElseThrow();
    }

    /** What a spreadsheet leaves and means nothing by: blank rows, and blank cells at the end of every row. */
    static Stream<UnaryOperator<String>> harmless() {
        return Stream.of(
                table -> table + ",,,\n , , \n\"\",\"\"\n",
                table -> table.lines().collect(Collectors.joining(",,\n", "", ",,\n")),
                table -> table.lines().collect(Collectors.joining(", \n", "", "\n")),
                table -> table.replaceFirst("\n", ",\n"),
                table -> table.replaceFirst("^([^,]*),", " $1 , "),
                table -> table.replace('\n', '\r'));
    }
}
