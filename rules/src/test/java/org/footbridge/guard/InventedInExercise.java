package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: the rows about exercise and the way there. */
final class InventedInExercise {

    private static final String EXERCISE = "2-withholding/exercise.csv";

    private InventedInExercise() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "blood pressure counts from 200",
                        set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", ">= 200 in last 90 days"),
                        "[never shows] \"exercise referral\" is shown"),
                guard(
                        "180 itself is let through",
                        set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", ">= 180.1 in last 90 days"),
                        "WITHHOLD-EX-1 loosened"),
                guard(
                        "heart rate counts from 110.1",
                        set(EXERCISE, "WITHHOLD-EX-3", "heart rate", ">= 110.1 in last 90 days"),
                        "WITHHOLD-EX-3 loosened"),
                guard(
                        "a gap of a month in the older blood pressure",
                        set(
                                EXERCISE,
                                "WITHHOLD-EX-14",
                                "systolic blood pressure",
                                ">= 180 last recorded 121 to 1825 days ago"),
                        "WITHHOLD-EX-14 loosened"),
                guard(
                        "the older blood pressure counts for half a year",
                        set(
                                EXERCISE,
                                "WITHHOLD-EX-15",
                                "diastolic blood pressure",
                                ">= 100 last recorded 91 to 182 days ago"),
                        "WITHHOLD-EX-15 loosened"),
                check(
                        "a heart attack holds back one route only",
                        set(EXERCISE, "WITHHOLD-EX-12", "routes", "exercise referral"),
                        "[shows] walking group is shown"),
                guard(
                        "all exercise becomes the two routes of today",
                        set(EXERCISE, "WITHHOLD-EX-4", "routes", "exercise referral; walking group"),
                        "WITHHOLD-EX-4 loosened"),
                guard(
                        "the walking group is taken off unstable angina",
                        set(EXERCISE, "WITHHOLD-EX-4", "routes", "all exercise"),
                        "WITHHOLD-EX-4 loosened"),
                guard(
                        "unstable angina is a mere remark",
                        set(EXERCISE, "WITHHOLD-EX-4", "effect", "adapt"),
                        "WITHHOLD-EX-4 loosened"),
                guard(
                        "ME/CFS: fixed increases are advised",
                        set(
                                EXERCISE,
                                "WITHHOLD-EX-8",
                                "reason",
                                "ME/CFS is recorded: a programme with fixed increases in exercise fits best"),
                        "WITHHOLD-EX-8 says something else"),
                guard(
                        "the heart programme counts for a month",
                        set(EXERCISE, "WITHHOLD-EX-6", "heart condition with its own programme", "yes in last 30 days"),
                        "WITHHOLD-EX-6 loosened"),
                guard(
                        "recurrent falls hold back the walking group only",
                        set(EXERCISE, "WITHHOLD-EX-10", "routes", "walking group"),
                        "WITHHOLD-EX-10 loosened"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "pregnancy counts for 28 days",
                        set(EXERCISE, "WITHHOLD-EX-29", "pregnant", "yes in last 28 days"),
                        "WITHHOLD-EX-29 loosened"),
                guard(
                        "pregnancy no longer asks",
                        set(EXERCISE, "WITHHOLD-EX-29", "way", "-"),
                        "WITHHOLD-EX-29 loosened"),
                guard(
                        "weight programmes are offered in pregnancy",
                        set(EXERCISE, "WITHHOLD-WEI-1", "status", "retired"),
                        "WITHHOLD-WEI-1 retired"),
                guard(
                        "the question about earlier angina is gone",
                        remove(EXERCISE, "WITHHOLD-EX-26"),
                        "WITHHOLD-EX-26 removed"),
                check(
                        "the systolic limit slips into the heart rate column",
                        both(
                                set(EXERCISE, "WITHHOLD-EX-1", "heart rate", ">= 180 in last 90 days"),
                                set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", "-")),
                        "[never shows] \"exercise referral\" is shown"),
                guard(
                        "the headers of systolic and diastolic pressure change places",
                        FileEdit.replace(
                                EXERCISE,
                                "systolic blood pressure,diastolic blood pressure",
                                "diastolic blood pressure,systolic blood pressure"),
                        "WITHHOLD-EX-1 loosened"));
    }
}
