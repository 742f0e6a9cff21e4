package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: what comes before social prescribing, and what is open already. */
final class InventedInNotFirstToo {

    private static final String NOT_FIRST = "2-withholding/not-first.csv";
    private static final String OPEN = "2-withholding/already-open.csv";
    private static final String SAFETY = "2-withholding/safety.csv";

    private InventedInNotFirstToo() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "the confusion alert says to wait",
                        set(NOT_FIRST, "WITHHOLD-CON-1", "what next", "Speak about support today; assess later."),
                        NOT_FIRST,
                        "WITHHOLD-CON-1"),
                approval(
                        "an alcohol dependent person bypasses the alcohol service",
                        set(
                                NOT_FIRST,
                                "WITHHOLD-ALC-1",
                                "reason",
                                "Alcohol dependence is recorded: instead of the specialist alcohol service"),
                        NOT_FIRST,
                        "WITHHOLD-ALC-1"),
                guard(
                        "the alcohol row no longer goes through a link worker",
                        set(NOT_FIRST, "WITHHOLD-ALC-1", "way", "-"),
                        "WITHHOLD-ALC-1 loosened"),
                approval(
                        "Breathing Space is refused",
                        set(NOT_FIRST, "WITHHOLD-PSY-4", "effect", "withhold"),
                        NOT_FIRST,
                        "WITHHOLD-PSY-4"),
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
                        "WITHHOLD-DECL-1"),
                check(
                        "a declined offer is made again next week",
                        set(OPEN, "WITHHOLD-DECL-1", "social prescribing declined", "yes in last 7 days"),
                        "[shows] befriending and link worker and lunch or social group is shown"),
                approval(
                        "a declined offer is pressed upon",
                        set(
                                OPEN,
                                "WITHHOLD-DECL-1",
                                "reason",
                                "Social prescribing was declined: offer it again at once and insist"),
                        OPEN,
                        "WITHHOLD-DECL-1"),
                approval(
                        "the open referral blocks everything",
                        set(OPEN, "WITHHOLD-OPEN-1", "routes", "*"),
                        OPEN,
                        "WITHHOLD-OPEN-1"),
                check(
                        "everybody is a carer's lead: the owner is a name",
                        set(NOT_FIRST, "WITHHOLD-DEP-1", "owner", "-"),
                        "[owner] \"-\" is nobody who could answer for this row"),
                check(
                        "all reviews are postponed",
                        FileEdit.replace(SAFETY, "2027-03-31", "2099-03-31"),
                        "[review by] nobody reviews anything on 2099-03-31"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "a row is given a new id",
                        set(SAFETY, "WITHHOLD-SUI-9", "id", "WITHHOLD-SUI-90"),
                        "WITHHOLD-SUI-9 renamed WITHHOLD-SUI-90"),
                check(
                        "a row moves to another table of its folder",
                        both(
                                remove(NOT_FIRST, "WITHHOLD-DEC-1"),
                                add(
                                        OPEN,
                                        "WITHHOLD-DEC-1,active,Clinical safety officer,2027-03-31,clinical-first,-,-,-,yes in last 1 days,everything,No card,withhold,-,The person has died,-,-,-,-,-,-")),
                        "[why these routes] this does not say why the row guards these routes"),
                approval(
                        "psychosis: the alert says with which team nothing is planned",
                        set(NOT_FIRST, "WITHHOLD-PSY-1", "what next", "Plan nothing with the mental health team."),
                        NOT_FIRST,
                        "WITHHOLD-PSY-1"),
                guard(
                        "the alert of homelessness is quiet",
                        both(
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "alert", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "indicator", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "summary", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "what next", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "shows", "-")),
                        "WITHHOLD-HOM-1 loosened"),
                approval(
                        "an adapting row adapts nothing: its reason is a full stop",
                        set(NOT_FIRST, "WITHHOLD-DEP-3", "reason", "."),
                        NOT_FIRST,
                        "WITHHOLD-DEP-3"),
                guard(
                        "asking before suggesting: dementia goes through ask",
                        set(NOT_FIRST, "WITHHOLD-DEM-1", "way", "ask"),
                        "WITHHOLD-DEM-1 loosened"),
                guard(
                        "the way there of several needs becomes ask",
                        set("2-withholding/way-there.csv", "WITHHOLD-WAY-1", "way", "ask"),
                        "WITHHOLD-WAY-1 loosened"));
    }
}
