package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: needs. */
final class InventedInNeeds {

    private static final String BODY = "1-needs/body.csv";
    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String MOOD = "1-needs/mood-and-activity.csv";
    private static final String PRACTICAL = "1-needs/practical.csv";

    private InventedInNeeds() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "an old loneliness code refers",
                        set(LONELINESS, "NEED-LON-1", "feeling lonely", "yes in last 36500 days"),
                        LONELINESS,
                        "NEED-LON-1"),
                approval(
                        "everybody with a UCLA-3 score is lonely",
                        set(LONELINESS, "NEED-LON-2", "UCLA-3 loneliness score", ">= 3 in last 365 days"),
                        LONELINESS,
                        "NEED-LON-2"),
                check(
                        "the plain need of loneliness is deleted",
                        remove(LONELINESS, "NEED-LON-1"),
                        "[shows] \"befriending\" is not shown"),
                guard(
                        "low mood reaches a PHQ-9 of 27",
                        set(MOOD, "NEED-MOO-1", "PHQ-9 score", "5..27 in last 90 days"),
                        "NEED-MOO-1 offers on a safety term"),
                guard(
                        "low mood starts at 0",
                        set(MOOD, "NEED-MOO-1", "PHQ-9 score", "0..15 in last 90 days"),
                        "NEED-MOO-1 offers on a safety term"),
                approval("children get low mood", set(MOOD, "NEED-MOO-1", "age", "-"), MOOD, "NEED-MOO-1"),
                approval(
                        "anxiety: adults become children",
                        set("1-needs/anxiety-and-stress.csv", "NEED-ANX-1", "age", "<= 18"),
                        "1-needs/anxiety-and-stress.csv",
                        "NEED-ANX-1"),
                approval(
                        "severe anxiety is offered a walking group",
                        set("1-needs/anxiety-and-stress.csv", "NEED-ANX-1", "GAD-7 score", "5..21 in last 90 days"),
                        "1-needs/anxiety-and-stress.csv",
                        "NEED-ANX-1"),
                guard(
                        "living alone is loneliness",
                        set("1-needs/living-alone.csv", "NEED-ALO-1", "need", "loneliness"),
                        "NEED-ALO-1 given another meaning"),
                approval("the falls risk starts at 18", set(BODY, "NEED-FAL-1", "age", ">= 18"), BODY, "NEED-FAL-1"),
                approval(
                        "falls count for 36 years",
                        set(BODY, "NEED-FAL-1", "falls", "yes in last 13140 days"),
                        BODY,
                        "NEED-FAL-1"),
                approval(
                        "weight programmes for a body mass index of 18",
                        set(BODY, "NEED-WEI-1", "body mass index", ">= 18 in last 365 days"),
                        BODY,
                        "NEED-WEI-1"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                approval(
                        "weight programmes for the underweight",
                        set(BODY, "NEED-WEI-2", "body mass index", "<= 30 in last 365 days"),
                        BODY,
                        "NEED-WEI-2"),
                approval(
                        "singing before rehabilitation",
                        set(BODY, "NEED-LUN-1", "pulmonary rehabilitation done or declined", "-"),
                        BODY,
                        "NEED-LUN-1"),
                guard(
                        "people who are well are referred to exercise",
                        set(BODY, "NEED-INA-1", "need", "inactivity"),
                        "NEED-INA-1 given another meaning"),
                check(
                        "the cold season is the warm one",
                        set("1-needs/daily-life.csv", "NEED-COL-2", "month", "<= 10"),
                        "this row can never add anything: NEED-COL-2 covers it"),
                guard(
                        "unemployment is a money worry",
                        set(PRACTICAL, "NEED-MON-3", "need", "money worries"),
                        "NEED-MON-3 given another meaning"),
                check(
                        "bereavement is deleted",
                        remove(PRACTICAL, "NEED-BER-1"),
                        "[need] no row of 1-needs shows the need \"bereavement\""));
    }
}
