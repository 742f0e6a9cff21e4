package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;

import java.util.stream.Stream;

/** Slips in what a cell says: codes, owners and days that mean nothing, and what a spreadsheet makes of them. */
final class SlipsOfMeaning {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String PRACTICAL = "1-needs/practical.csv";
    private static final String HOMELESS = "codes/homeless.csv";
    private static final String PHQ = "codes/phq-9.csv";
    private static final String EVIDENCE = "evidence.csv";
    private static final String AGAIN = "look the code up again";
    private static final String WRITE_DAY = "write year-month-day, for example 2027-03-31";

    private SlipsOfMeaning() {}

    static Stream<PlantedTableFault> all() {
        return Stream.of(codes(), formulas(), owners(), days(), misplaced()).flatMap(some -> some);
    }

    private static Stream<PlantedTableFault> codes() {
        return Stream.of(
                code("one digit of a SNOMED CT code wrong", "32911001", "the check digit is wrong; " + AGAIN),
                code("two digits of a SNOMED CT code exchanged", "39211000", "the check digit is wrong; " + AGAIN),
                code(
                        "a code rounded by a spreadsheet",
                        "8.7173E+14",
                        "a spreadsheet has rounded this number to \"8.7173E+14\"; look the number up again,"
                                + " and let the spreadsheet treat the column as text"),
                code(
                        "a code with zeros for its last digits",
                        "871731000000000",
                        "the check digit is wrong, and the zeros at the end come from a spreadsheet that has rounded"
                                + " the code; export the list again with the codes as text"),
                code(
                        "the identifier of a description",
                        "754786014",
                        "this identifies a description; give the concept's own identifier"),
                code(
                        "a code changed to a date",
                        "2032-09-11",
                        "a spreadsheet has changed this code to the date \"2032-09-11\"; look the code up again,"
                                + " and let the spreadsheet treat the column as text"),
                fault(
                        "one digit of a LOINC code wrong",
                        PHQ,
                        in("http://loinc.org", "44261-6", "44216-6"),
                        PHQ + ":3 [code] the check digit is wrong; " + AGAIN),
                fault(
                        "a LOINC code without its check digit",
                        PHQ,
                        in("http://loinc.org", "44261-6", "44261"),
                        PHQ + ":3 [code] this is no LOINC code (digits, a hyphen and a check digit); " + AGAIN),
                fault(
                        "a code system spelled like a page of the web",
                        HOMELESS,
                        in("http", "http://snomed.info/sct", "http://www.snomed.org/sct/"),
                        HOMELESS + ":2 [system] no code of a record would ever be found under this URI;"
                                + " write http://snomed.info/sct"),
                fault(
                        "one code in two value sets",
                        "codes/housing-problem.csv",
                        plus("http://snomed.info/sct,32911000,Homeless,yes,here,seen"),
                        "codes/housing-problem.csv:5 [code] this code stands in codes/homeless.csv, too;"
                                + " keep it in one of the two, since a code means one thing"));
    }

    private static PlantedTableFault code(String name, String code, String reported) {
        return fault(name, HOMELESS, in("http", "32911000", code), HOMELESS + ":2 [code] " + reported);
    }

    private static Stream<PlantedTableFault> formulas() {
        return Stream.of(
                formula("a formula", "=SUM(A1:A9)", '='),
                formula("a formula that begins with a plus", "+HYPERLINK(A1)", '+'),
                formula("a formula that begins with a minus", "-2+3+cmd", '-'),
                formula("a formula that begins with an at sign", "@SUM(A1)", '@'),
                fault(
                        "an error of a spreadsheet in place of a text",
                        EVIDENCE,
                        in("ucla-3", "basis", "#NAME?"),
                        EVIDENCE + ":4 [strength] \"#NAME?\" is an error that a spreadsheet wrote in place of the text;"
                                + " write what stood here before"));
    }

    private static PlantedTableFault formula(String name, String cell, char first) {
        return fault(
                name,
                HOMELESS,
                in("http", ",Homeless,", "," + cell + ","),
                HOMELESS + ":2 [display] a spreadsheet would run this cell as a formula, since it begins with " + first
                        + "; begin with another character, or write - where nothing is meant");
    }

    private static Stream<PlantedTableFault> owners() {
        return Stream.of("TBC", "t.b.d.", "n/a", "-", "to be confirmed", "?", "Nobody", "xxx")
                .map(owner -> fault(
                        "the owner " + owner,
                        PRACTICAL,
                        in("NEED-MON-1", "Link worker lead", owner),
                        PRACTICAL + ":2 [owner] \"" + owner + "\" is nobody who could answer for this row;"
                                + " name the role that does, for example Clinical safety officer"));
    }

    private static Stream<PlantedTableFault> days() {
        return Stream.of(
                day("TBC", "\"TBC\" is not a date; agree on a day and " + WRITE_DAY),
                day("99/99/9999", "\"99/99/9999\" is not a date; there is no such day: " + WRITE_DAY),
                day(
                        "05/06/2027",
                        "\"05/06/2027\" is not a date; a spreadsheet may have changed it:"
                                + " write 2027-06-05 or 2027-05-06, whichever is meant"),
                day("46660", "\"46660\" is not a date; a spreadsheet may have changed it: write 2027-09-30"),
                day("2027-9-30", "\"2027-9-30\" is not a date; a spreadsheet may have changed it: write 2027-09-30"),
                day("30-Sep-27", "\"30-Sep-27\" is not a date; " + WRITE_DAY + " (a spreadsheet may have changed it)"),
                day("9999-12-31", nobodyReviews("9999-12-31")),
                day("1900-01-01", nobodyReviews("1900-01-01")));
    }

    private static String nobodyReviews(String day) {
        return "nobody reviews anything on " + day
                + "; agree on a day with the owner and write it, for example 2027-03-31";
    }

    private static PlantedTableFault day(String cell, String reported) {
        return fault(
                "the review date " + cell,
                LONELINESS,
                in("NEED-LON-1", "2027-09-30", cell),
                LONELINESS + ":2 [review by] " + reported);
    }

    private static Stream<PlantedTableFault> misplaced() {
        return Stream.of(
                fault(
                        "a table of rules outside the folders",
                        "more.csv",
                        table -> "id,status\n",
                        "more.csv nothing reads a table of rules here;"
                                + " move it into one of the folders 1-needs, 2-withholding, 3-routes, 4-alerts"),
                fault(
                        "a table a folder too deep",
                        "1-needs/new/more.csv",
                        table -> "id,status\n",
                        "1-needs/new/more.csv nothing reads a table so deep in 1-needs; move it up into 1-needs"));
    }
}
