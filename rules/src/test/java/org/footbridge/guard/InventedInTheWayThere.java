package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: exercise and the way there. */
final class InventedInTheWayThere {

    private static final String EXERCISE = "2-withholding/exercise.csv";
    private static final String WAY_THERE = "2-withholding/way-there.csv";

    private InventedInTheWayThere() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "the headers of COPD and ME/CFS change places",
                        FileEdit.replace(EXERCISE, "COPD,ME/CFS", "ME/CFS,COPD"),
                        "WITHHOLD-EX-7 loosened"),
                check(
                        "the headers of acute coronary syndrome and heart attack in the past change places",
                        both(
                                FileEdit.replace(
                                        EXERCISE,
                                        "acute coronary syndrome,acute heart failure",
                                        "@@,acute heart failure"),
                                FileEdit.replace(EXERCISE, "heart attack in the past", "acute coronary syndrome"),
                                FileEdit.replace(EXERCISE, "@@", "heart attack in the past")),
                        "[shows] exercise referral and walking group are shown"),
                guard(
                        "heart failure: exercise is said to be safe",
                        set(
                                EXERCISE,
                                "WITHHOLD-EX-18",
                                "reason",
                                "Heart failure is recorded: exercise is safe at once"),
                        "WITHHOLD-EX-18 says something else"),
                approval(
                        "why these routes says that exertion does good",
                        set(EXERCISE, "WITHHOLD-EX-1", "why these routes", "Exertion does good"),
                        EXERCISE,
                        "WITHHOLD-EX-1"),
                guard(
                        "words about the heart count for a month",
                        set(EXERCISE, "WITHHOLD-EX-23", "words about the heart", "yes in last 30 days"),
                        "WITHHOLD-EX-23 loosened"),
                guard(
                        "severe frailty and recurrent falls are both needed",
                        both(set(EXERCISE, "WITHHOLD-EX-11", "recurrent falls", "yes in last 730 days")),
                        "WITHHOLD-EX-11 loosened"),
                guard(
                        "heart failure earlier is a mere remark",
                        set(EXERCISE, "WITHHOLD-EX-30", "effect", "adapt"),
                        "WITHHOLD-EX-30 loosened"),
                guard(
                        "180/100 becomes 18/10 in the reason",
                        set(
                                EXERCISE,
                                "WITHHOLD-EX-1",
                                "reason",
                                "Blood pressure is at or above 280/100: treat it first"),
                        "WITHHOLD-EX-1 says something else"),
                guard(
                        "chest pain is not asked about",
                        set(
                                EXERCISE,
                                "WITHHOLD-EX-25",
                                "reason",
                                "A heart attack is recorded earlier: nothing needs to be asked"),
                        "WITHHOLD-EX-25 says something else"),
                guard(
                        "three needs become thirty",
                        set(WAY_THERE, "WITHHOLD-WAY-1", "number of needs", ">= 30"),
                        "WITHHOLD-WAY-1 loosened"),
                guard(
                        "the interpreter is forgotten after a month",
                        set(WAY_THERE, "WITHHOLD-WAY-2", "interpreter needed", "yes in last 30 days"),
                        "WITHHOLD-WAY-2 loosened"),
                guard(
                        "no interpreter is arranged",
                        set(
                                WAY_THERE,
                                "WITHHOLD-WAY-2",
                                "reason",
                                "An interpreter is needed: a child of the family can translate"),
                        "WITHHOLD-WAY-2 says something else"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "an interpreter withholds everything",
                        both(
                                set(WAY_THERE, "WITHHOLD-WAY-2", "effect", "withhold"),
                                set(WAY_THERE, "WITHHOLD-WAY-2", "way", "-")),
                        "WITHHOLD-WAY-2 loosened"),
                guard(
                        "autism withholds everything",
                        both(
                                set(WAY_THERE, "WITHHOLD-WAY-8", "effect", "withhold"),
                                set(WAY_THERE, "WITHHOLD-WAY-8", "way", "-")),
                        "WITHHOLD-WAY-8 loosened"),
                guard(
                        "housebound people are sent to classes",
                        remove(WAY_THERE, "WITHHOLD-WAY-7"),
                        "WITHHOLD-WAY-7 removed"),
                guard(
                        "a person without internet gets a link",
                        set(WAY_THERE, "WITHHOLD-WAY-10", "reason", "Without the internet: send the link by e-mail"),
                        "WITHHOLD-WAY-10 says something else"),
                guard(
                        "access support is passed on for one route only",
                        set(WAY_THERE, "WITHHOLD-WAY-9", "routes", "lunch or social group"),
                        "WITHHOLD-WAY-9 loosened"),
                guard(
                        "housebound: a phone call is no more said",
                        set(
                                WAY_THERE,
                                "WITHHOLD-WAY-6",
                                "reason",
                                "Housebound is recorded: they have to come in themselves"),
                        "WITHHOLD-WAY-6 says something else"));
    }
}
