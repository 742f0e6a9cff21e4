package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.set;

import java.util.Map;
import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: needs of daily life. */
final class InventedInDailyNeeds {

    private static final String BODY = "1-needs/body.csv";
    private static final String DAILY = "1-needs/daily-life.csv";
    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String MOOD = "1-needs/mood-and-activity.csv";
    private static final String PRACTICAL = "1-needs/practical.csv";

    private InventedInDailyNeeds() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "hunger is read for three days",
                        set(DAILY, "NEED-FOO-1", "food insecurity", "yes in last 3 days"),
                        DAILY,
                        "NEED-FOO-1"),
                check(
                        "a cold home becomes a transport problem",
                        set(DAILY, "NEED-COL-1", "need", "transport"),
                        "[need] no row of 1-needs shows the need \"cold home\""),
                guard(
                        "a carer under strain is lonely",
                        set(DAILY, "NEED-CST-1", "need", "work"),
                        "NEED-CST-1 given another meaning"),
                check(
                        "an id is used twice",
                        set(LONELINESS, "NEED-LON-2", "id", "NEED-LON-1"),
                        "[id] NEED-LON-1 stands twice"),
                check(
                        "a need has a slip of the pen",
                        set(LONELINESS, "NEED-LON-1", "need", "lonelines"),
                        "[need] no route meets the need \"lonelines\""),
                approval(
                        "carer: yes and no change places",
                        set(PRACTICAL, "NEED-CAR-3", "carer", "no"),
                        PRACTICAL,
                        "NEED-CAR-3"),
                approval(
                        "recorded homelessness never asks",
                        set(PRACTICAL, "NEED-HOU-3", "homeless", "yes last recorded over 1800 days ago"),
                        PRACTICAL,
                        "NEED-HOU-3"),
                approval(
                        "living alone is loneliness by a new row",
                        add(
                                "1-needs/living-alone.csv",
                                "NEED-ALO-9,active,Link worker lead,2027-09-30,ask-first,>= 18,yes,not recorded in last 365 days,-,-,-,-,-,loneliness"),
                        "1-needs/living-alone.csv",
                        "NEED-ALO-9"),
                guard(
                        "severe depression is low mood by a new row",
                        add(
                                MOOD,
                                "NEED-MOO-9,active,GP clinical lead,2027-09-30,less-severe-depression,>= 18,16..27 in last 90 days,-,-,-,-,-,-,-,-,-,low mood"),
                        "NEED-MOO-9 offers on a safety term"),
                check(
                        "inactivity of somebody with COPD by a new row",
                        add(
                                MOOD,
                                "NEED-ACT-9,active,GP clinical lead,2027-09-30,inactive-with-risk,>= 19,-,-,-,-,-,yes,-,-,-,-,inactivity"),
                        "this row can never add anything: NEED-ACT-9 covers it"),
                approval(
                        "the carer row of need loses its window",
                        set(PRACTICAL, "NEED-CAR-1", "carer", "yes"),
                        PRACTICAL,
                        "NEED-CAR-1"),
                check(
                        "severe depression by code is low mood by a new row",
                        FileEdit.replace(
                                MOOD,
                                "NEED-MOO-1,",
                                "NEED-MOO-20,active,GP clinical lead,2027-09-30,recorded-need,>= 18,not recorded in last 90 days,-,-,-,-,-,-,-,-,-,low mood\nNEED-MOO-1,"),
                        "this row can never add anything: NEED-MOO-20 covers it"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "severe depression is a need by a new row and column",
                        both(
                                FileEdit.addColumn("1-needs/anxiety-and-stress.csv", "severe depression", "need"),
                                FileEdit.appendRow(
                                        "1-needs/anxiety-and-stress.csv",
                                        Map.of(
                                                "id",
                                                "NEED-STR-9",
                                                "status",
                                                "active",
                                                "owner",
                                                "GP clinical lead",
                                                "review by",
                                                "2027-09-30",
                                                "evidence",
                                                "recorded-need",
                                                "age",
                                                ">= 18",
                                                "severe depression",
                                                "yes in last 730 days",
                                                "need",
                                                "stress"))),
                        "NEED-STR-9 offers on a safety term"),
                approval(
                        "people whose COPD is older than a month count as otherwise well",
                        set(BODY, "NEED-INA-1", "COPD", "not recorded in last 30 days"),
                        BODY,
                        "NEED-INA-1"),
                guard(
                        "people with COPD count as otherwise well",
                        set(BODY, "NEED-INA-1", "COPD", "-"),
                        "NEED-INA-1 offers on a safety term"),
                approval(
                        "a carer's row never asks: the need without window is retired",
                        set(PRACTICAL, "NEED-CAR-1", "status", "retired"),
                        PRACTICAL,
                        "NEED-CAR-1"),
                check(
                        "the need of loneliness is a draft",
                        set(LONELINESS, "NEED-ISO-1", "status", "draft"),
                        "[need] no row of 1-needs shows the need \"social isolation\""));
    }
}
