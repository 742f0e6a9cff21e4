package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: whole files, as people and spreadsheets make them. */
final class InventedInFiles {

    private static final String ROUTES = "3-routes/routes.csv";
    private static final String SAFETY = "2-withholding/safety.csv";

    private InventedInFiles() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check("the safety table is deleted", FileEdit.delete(SAFETY), "[shows] \"safety\" is not shown"),
                check(
                        "the safety table is moved to the alerts",
                        FileEdit.move(SAFETY, "4-alerts/safety.csv"),
                        "[routes] unknown word"),
                check(
                        "the safety table is in a folder with a slip",
                        FileEdit.move(SAFETY, "2-witholding/safety.csv"),
                        "nothing reads a table here"),
                check(
                        "the safety table moves to the top",
                        FileEdit.move(SAFETY, "safety.csv"),
                        "nothing reads a table of rules here"),
                approval(
                        "the safety table has another name",
                        FileEdit.move(SAFETY, "2-withholding/sicherheit.csv"),
                        "2-withholding/sicherheit.csv",
                        "WITHHOLD-SUI-1"),
                check(
                        "the safety table is there twice",
                        FileEdit.duplicate(SAFETY, "2-withholding/safety (1).csv"),
                        "this looks like a second copy of a table"),
                check(
                        "the safety table is empty but for its header",
                        FileEdit.headerOnly(SAFETY),
                        "this table has no rows"),
                check("the safety table is empty", FileEdit.replaceAll(SAFETY, ""), "the file is empty"),
                check(
                        "the alerts move to withholding",
                        FileEdit.move("4-alerts/ask-about-safety.csv", "2-withholding/ask-about-safety.csv"),
                        "[routes] this column is missing"),
                check(
                        "the safety table is in a folder below",
                        FileEdit.move(SAFETY, "2-withholding/old/safety.csv"),
                        "nothing reads a table so deep in 2-withholding"),
                guard(
                        "the table of older entries is deleted",
                        FileEdit.delete("4-alerts/read-older-entries.csv"),
                        "ALERT-SAF-1 removed"),
                check("semicolons", FileEdit.semicolons(SAFETY), "between the columns stand semicolons"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "a merge conflict",
                        FileEdit.replace(SAFETY, "WITHHOLD-SUI-2,active", "<<<<<<< HEAD\nWITHHOLD-SUI-2,active"),
                        "this line was left where two versions of the table were merged"),
                check(
                        "a column is deleted",
                        FileEdit.dropColumn(SAFETY, "self-harm"),
                        "this row has no condition and would always apply"),
                check("a column has no name", FileEdit.replace(SAFETY, ",self-harm,", ",,"), "a column has no heading"),
                check(
                        "a column has another name",
                        FileEdit.replace(SAFETY, ",self-harm,", ",self-harm in the past,"),
                        "[self-harm in the past] unknown word"),
                check(
                        "the last row is cut off",
                        FileEdit.cutOff(SAFETY, 60),
                        "this row has 23 cells and the heading has 24"),
                check(
                        "the last rows are cut off cleanly",
                        FileEdit.cutRows(SAFETY, 3),
                        "[shows] no rule shows \"read first\""),
                check(
                        "a column is sorted by itself",
                        FileEdit.sortColumn(ROUTES, "need"),
                        "this row can never add anything"),
                approval(
                        "the summaries are sorted by themselves",
                        FileEdit.sortColumn(ROUTES, "summary"),
                        ROUTES,
                        "ROUTE-BEF-1"),
                guard(
                        "the reasons are sorted by themselves",
                        FileEdit.sortColumn("2-withholding/exercise.csv", "reason"),
                        "WITHHOLD-EX-1 says something else"),
                approval(
                        "the limitations are sorted by themselves",
                        FileEdit.sortColumn("evidence.csv", "limitation"),
                        "evidence.csv",
                        "recorded-need"));
    }
}
