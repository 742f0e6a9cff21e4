package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;
import static org.footbridge.rulebase.PlantedTableFault.without;

import java.util.stream.Stream;

/** Faults of what is known about routes. */
final class FaultyGuides {

    private static final String GUIDE = "route-guide.csv";
    private static final String STATEMENTS = "statements.csv";

    private FaultyGuides() {}

    static Stream<PlantedTableFault> all() {
        return Stream.of(
                fault(
                        "a guide lost",
                        GUIDE,
                        without("debt advice"),
                        "route-guide.csv there is no row for the route \"debt advice\"; add one"),
                fault(
                        "a guide for a route that is not there",
                        GUIDE,
                        in("debt advice", "debt advice,", "dept advice,"),
                        at(GUIDE, "debt advice")
                                + " [route] there is no route \"dept advice\"; did you mean \"debt advice\"?"),
                fault(
                        "two guides for one route",
                        GUIDE,
                        plus("debt advice,practical help,One,Two,Three,no,-"),
                        "route-guide.csv:11 [route] this route has a row already; keep one row for each route"),
                fault(
                        "a guide that names a statement that is not there",
                        GUIDE,
                        in("debt advice", ",W1", ",W9"),
                        at(GUIDE, "debt advice")
                                + " [statement] there is no statement \"W9\"; add it to statements.csv,"
                                + " write - where none applies, or: did you mean \"W1\"?"),
                fault(
                        "a guide that says nothing of whom it suits",
                        GUIDE,
                        in("debt advice", "People with bills or debts that they cannot meet", "-"),
                        at(GUIDE, "debt advice") + " [suits] this says nothing; say it in a sentence"),
                fault(
                        "a guide that does not say whether to measure first",
                        GUIDE,
                        in("debt advice", ",no,W1", ",never,W1"),
                        at(GUIDE, "debt advice") + " [measure first] unknown word \"never\"; write one of: no, yes"),
                fault(
                        "a guide with a link",
                        GUIDE,
                        in("debt advice", "People with bills", "See www.example.org for people with bills"),
                        at(GUIDE, "debt advice")
                                + " [suits] this holds mark-up, a link or a control character; write plain words"),
                fault(
                        "a statement of which nobody says how far it was read",
                        STATEMENTS,
                        in("H1", "abstract", "title"),
                        at(STATEMENTS, "H1")
                                + " [read] unknown word \"title\"; write one of: abstract, in full, in part"),
                fault(
                        "two statements of one key",
                        STATEMENTS,
                        plus("H1,One,two,three,Somebody 2020,abstract"),
                        STATEMENTS + ":" + lastLine() + " [key] this key stands twice; give each row its own key"));
    }

    private static long lastLine() {
        return FixedTables.TABLES.text(STATEMENTS).orElseThrow().lines().count() + 1;
    }

    private static String at(String file, String row) {
        return file + ":" + PlantedTableFault.line(file, row);
    }
}
