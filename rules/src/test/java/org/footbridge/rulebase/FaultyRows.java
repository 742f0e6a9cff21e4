package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.ageAfterNeed;
import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;

import java.util.stream.Stream;

/** Faults between cells, rows and tables: ids, evidence, needs and routes that do not meet, and rows that are dead. */
final class FaultyRows {

    private static final String PRACTICAL = "1-needs/practical.csv";
    private static final String ALONE = "1-needs/living-alone.csv";
    private static final String MOOD = "1-needs/mood-and-activity.csv";
    private static final String EXERCISE = "2-withholding/exercise.csv";
    private static final String ROUTES = "3-routes/routes.csv";
    private static final String HEAD = ",active,Link worker lead,2027-09-30,";

    private FaultyRows() {}

    static Stream<PlantedTableFault> all() {
        return Stream.concat(meetings(), dead());
    }

    private static Stream<PlantedTableFault> meetings() {
        return Stream.of(
                fault(
                        "an id that stands twice",
                        PRACTICAL,
                        in("NEED-HOU-1", "NEED-HOU-1", "NEED-MON-1"),
                        PRACTICAL + ":3 [id] NEED-MON-1 stands twice (also 1-needs/practical.csv:2);"
                                + " ids are permanent: give this row a new one"),
                fault(
                        "the id of a retired rule, used again",
                        PRACTICAL,
                        plus(
                                "NEED-CAR-1,retired,Link worker lead,2027-09-30,recorded-need,-,-,yes,-,caring for someone"),
                        PRACTICAL + ":6 [id] NEED-CAR-1 is the id of a retired rule (1-needs/practical.csv:4);"
                                + " ids are permanent: give this row a new one"),
                fault(
                        "an id of another folder",
                        PRACTICAL,
                        in("NEED-MON-1", "NEED-MON-1", "ROUTE-MON-1"),
                        PRACTICAL
                                + ":2 [id] \"ROUTE-MON-1\" is no rule id of this folder; write for example NEED-ABC-1"),
                fault(
                        "evidence that is not there",
                        PRACTICAL,
                        in("NEED-MON-1", "recorded-need", "recorded-ned"),
                        PRACTICAL + ":2 [evidence] there is no evidence \"recorded-ned\";"
                                + " add it to evidence.csv, or: did you mean \"recorded-need\"?"),
                fault(
                        "a need without a route, by a slip",
                        PRACTICAL,
                        in("NEED-HOU-1", ",housing", ",housng"),
                        PRACTICAL + ":3 [need] no route meets the need \"housng\";"
                                + " add a row to 3-routes, or: did you mean \"housing\"?"),
                fault(
                        "a need without a route",
                        PRACTICAL,
                        plus("NEED-DIG-1" + HEAD + "recorded-need,yes,yes,-,-,help with being online"),
                        PRACTICAL
                                + ":6 [need] no route meets the need \"help with being online\"; add a row to 3-routes, or:"
                                + " write one of: bereavement, caring for someone, housing, inactivity, loneliness,"
                                + " low mood, money worries, possible loneliness, social isolation"),
                fault(
                        "a route without a need",
                        ROUTES,
                        plus("ROUTE-DIG-1" + HEAD
                                + "link-worker,help online,-,link worker,practical help,link worker,5,Say"),
                        ROUTES + ":18 [need] no row of 1-needs shows the need \"help online\"; add one, or:"
                                + " write one of: bereavement, caring for someone, housing, inactivity, loneliness,"
                                + " low mood, money worries, possible loneliness, social isolation"),
                fault(
                        "withholding a route that is not there",
                        EXERCISE,
                        in("WITHHOLD-EX-8", "exercise referral", "exercise referal"),
                        EXERCISE + ":9 [routes] there is no route \"exercise referal\";"
                                + " write * for all routes, or: did you mean \"exercise referral\"?"),
                fault(
                        "no condition",
                        PRACTICAL,
                        in("NEED-MON-1", "recorded-need,yes", "recorded-need,-"),
                        PRACTICAL + ":2 this row has no condition and would always apply; test at least one term"),
                fault(
                        "a need that rests on a code seen in part",
                        "codes/money-problem.csv",
                        in("http", "seen", "partial"),
                        PRACTICAL + ":2 [money problem] a code of this term is only partly verified;"
                                + " use it in withholding and alert rows only, or verify the code"));
    }

    private static Stream<PlantedTableFault> dead() {
        return Stream.of(
                fault(
                        "a row that another one covers",
                        MOOD,
                        plus("NEED-MOO-9" + HEAD
                                + "less-severe-depression,>= 40,6..9 in last 30 days,-,-,-,-,low mood"),
                        MOOD + ":6 this row can never add anything: NEED-MOO-1 covers it;"
                                + " remove it, or make one of the two narrower"),
                fault(
                        "a row that contradicts itself",
                        "2-withholding/not-first.csv",
                        in("WITHHOLD-HOM-1", "-,yes,-,-,-,-,*", "-,yes,-,yes,-,-,*"),
                        "2-withholding/not-first.csv:8 [lives in a care home] this row can never fire:"
                                + " it also asks for homeless yes; drop one of the two"),
                fault(
                        "a route that a row always withholds",
                        "2-withholding/not-first.csv",
                        in("WITHHOLD-AGE-1", "<= 17", ">= 18"),
                        alwaysWithheld()),
                fault(
                        "a route for people whose need no row shows",
                        ROUTES,
                        table -> ageAfterNeed(table, "ROUTE-BOO-1", "<= 17"),
                        ROUTES + ":7 [need] this row can never fire: no row shows \"low mood\" for such a person;"
                                + " change its conditions, or add a row to 1-needs"),
                fault(
                        "a no about living alone, which no code says",
                        ALONE,
                        in(
                                "NEED-ALO-1",
                                "yes,not recorded in last 365 days,yes",
                                "no,not recorded in last 365 days,yes"),
                        ALONE + ":2 [lives alone] no code of the record says \"no\" here,"
                                + " so this can never be true; write not recorded, if that is meant"));
    }

    private static String[] alwaysWithheld() {
        return Stream.of(4, 5, 7, 8, 17)
                .map(line ->
                        ROUTES + ":" + line + " [route] this row can never show: WITHHOLD-AGE-1 always withholds it;"
                                + " change one of the two")
                .toArray(String[]::new);
    }
}
