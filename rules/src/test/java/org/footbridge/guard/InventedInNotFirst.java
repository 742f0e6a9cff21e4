package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: what comes before social prescribing, and what is open already. */
final class InventedInNotFirst {

    private static final String NOT_FIRST = "2-withholding/not-first.csv";
    private static final String OPEN = "2-withholding/already-open.csv";

    private InventedInNotFirst() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second(), third()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "severe depression counts from a PHQ-9 of 20",
                        set(NOT_FIRST, "WITHHOLD-DEP-1", "PHQ-9 score", ">= 20 in last 90 days"),
                        "WITHHOLD-DEP-1 loosened"),
                guard(
                        "severe depression by code holds for three months",
                        set(NOT_FIRST, "WITHHOLD-DEP-2", "severe depression", "yes in last 90 days"),
                        "WITHHOLD-DEP-2 loosened"),
                guard(
                        "severe depression: exercise only, books slip through",
                        set(NOT_FIRST, "WITHHOLD-DEP-1", "routes", "exercise referral"),
                        "WITHHOLD-DEP-1 loosened"),
                guard("adults from 16", set(NOT_FIRST, "WITHHOLD-AGE-1", "age", "<= 15"), "WITHHOLD-AGE-1 loosened"),
                guard(
                        "a person without a date of birth counts as an adult",
                        remove(NOT_FIRST, "WITHHOLD-AGE-2"),
                        "WITHHOLD-AGE-2 removed"),
                check(
                        "the dead get a safety card",
                        set(NOT_FIRST, "WITHHOLD-DEC-1", "routes", "*"),
                        "[shows] safety is shown"),
                guard(
                        "alcohol withdrawal is a mere remark",
                        both(set(NOT_FIRST, "WITHHOLD-ALC-2", "effect", "adapt")),
                        "WITHHOLD-ALC-2 loosened"),
                guard(
                        "acute confusion holds back exercise only",
                        set(NOT_FIRST, "WITHHOLD-CON-1", "routes", "all exercise"),
                        "WITHHOLD-CON-1 loosened"),
                guard(
                        "psychosis no longer holds back the link worker",
                        set(
                                NOT_FIRST,
                                "WITHHOLD-PSY-1",
                                "routes",
                                "all company; all activity; all self-help; all exercise; all healthy weight"),
                        "WITHHOLD-PSY-1 loosened"),
                approval(
                        "practical help is refused in psychosis",
                        set(NOT_FIRST, "WITHHOLD-PSY-3", "effect", "withhold"),
                        NOT_FIRST,
                        "WITHHOLD-PSY-3"),
                check(
                        "a learning disability refuses everything",
                        both(
                                set(NOT_FIRST, "WITHHOLD-LDI-1", "effect", "withhold"),
                                set(NOT_FIRST, "WITHHOLD-LDI-1", "way", "-")),
                        "[shows] \"debt advice\" is not shown"),
                guard(
                        "dementia refuses everything",
                        both(
                                set(NOT_FIRST, "WITHHOLD-DEM-1", "effect", "withhold"),
                                set(NOT_FIRST, "WITHHOLD-DEM-1", "way", "-")),
                        "WITHHOLD-DEM-1 loosened"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "a care home refuses everything",
                        both(
                                set(NOT_FIRST, "WITHHOLD-CAR-1", "effect", "withhold"),
                                set(NOT_FIRST, "WITHHOLD-CAR-1", "way", "-")),
                        "WITHHOLD-CAR-1 loosened"),
                guard(
                        "somebody without capacity is referred directly",
                        set(NOT_FIRST, "WITHHOLD-CAP-1", "way", "-"),
                        "WITHHOLD-CAP-1 loosened"),
                guard(
                        "lack of capacity: go ahead without asking",
                        set(
                                NOT_FIRST,
                                "WITHHOLD-CAP-1",
                                "reason",
                                "Lack of capacity to consent is recorded: consent is not needed, go ahead"),
                        "WITHHOLD-CAP-1 says something else"),
                guard(
                        "homelessness counts for 18 days",
                        set(NOT_FIRST, "WITHHOLD-HOM-1", "homeless", "yes in last 18 days"),
                        "WITHHOLD-HOM-1 loosened"),
                guard(
                        "palliative care no longer holds back exercise",
                        set(NOT_FIRST, "WITHHOLD-PAL-1", "routes", "all self-help; all healthy weight"),
                        "WITHHOLD-PAL-1 loosened"),
                guard(
                        "palliative care: a heartless remark",
                        set(
                                NOT_FIRST,
                                "WITHHOLD-PAL-2",
                                "reason",
                                "Palliative care is recorded: it is too late for this"),
                        "WITHHOLD-PAL-2 says something else"),
                guard(
                        "severe anxiety counts from 20 on",
                        set(NOT_FIRST, "WITHHOLD-ANX-1", "GAD-7 score", ">= 20 in last 90 days"),
                        "WITHHOLD-ANX-1 loosened"),
                check(
                        "severe anxiety counts from 22 on, which no score reaches",
                        set(NOT_FIRST, "WITHHOLD-ANX-1", "GAD-7 score", ">= 22 in last 90 days"),
                        "[GAD-7 score] 22 is out of range"),
                guard(
                        "the confusion alert says to wait",
                        set(NOT_FIRST, "WITHHOLD-CON-1", "what next", "Speak about support today; assess later."),
                        "WITHHOLD-CON-1 says something else"),
                guard(
                        "an alcohol dependent person bypasses the alcohol service",
                        set(
                                NOT_FIRST,
                                "WITHHOLD-ALC-1",
                                "reason",
                                "Alcohol dependence is recorded: instead of the specialist alcohol service"),
                        "WITHHOLD-ALC-1 says something else"),
                guard(
                        "the alcohol row no longer goes through a link worker",
                        set(NOT_FIRST, "WITHHOLD-ALC-1", "way", "-"),
                        "WITHHOLD-ALC-1 loosened"),
                approval(
                        "Breathing Space is refused",
                        set(NOT_FIRST, "WITHHOLD-PSY-4", "effect", "withhold"),
                        NOT_FIRST,
                        "WITHHOLD-PSY-4"));
    }

    private static Stream<PlantedWeakening> third() {
        return Stream.of(
                guard(
                        "an open referral no longer stops a second one",
                        remove(OPEN, "WITHHOLD-OPEN-1"),
                        "WITHHOLD-OPEN-1 removed"),
                guard(
                        "a referral recorded lately stops for nine days",
                        set(OPEN, "WITHHOLD-OPEN-4", "social prescribing referral recorded", "yes in last 9 days"),
                        "WITHHOLD-OPEN-4 loosened"),
                approval(
                        "a declined offer is never made again",
                        set(OPEN, "WITHHOLD-DECL-1", "social prescribing declined", "yes in last 18000 days"),
                        OPEN,
                        "WITHHOLD-DECL-1"));
    }
}
