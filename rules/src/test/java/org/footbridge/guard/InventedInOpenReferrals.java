package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: what was declined or is open already, ids and discretion. */
final class InventedInOpenReferrals {

    private static final String NOT_FIRST = "2-withholding/not-first.csv";
    private static final String OLDER = "4-alerts/read-older-entries.csv";
    private static final String OPEN = "2-withholding/already-open.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String WAY_THERE = "2-withholding/way-there.csv";

    private InventedInOpenReferrals() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second(), third()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "a declined offer is made again next week",
                        set(OPEN, "WITHHOLD-DECL-1", "social prescribing declined", "yes in last 7 days"),
                        "[shows] befriending and link worker and lunch or social group are shown"),
                guard(
                        "a declined offer is pressed upon",
                        set(
                                OPEN,
                                "WITHHOLD-DECL-1",
                                "reason",
                                "Social prescribing was declined: offer it again at once and insist"),
                        "WITHHOLD-DECL-1 says something else"),
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
                        "[review by] nobody reviews anything on 2099-03-31"),
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
                                        "WITHHOLD-DEC-1,active,Clinical safety officer,2027-03-31,clinical-first,-,-,-,yes in last 1 days,-,everything,No card,withhold,-,The person has died,-,-,-,-,-,-")),
                        "[why these routes] this does not say why the row guards these routes"),
                guard(
                        "psychosis: the alert says with which team nothing is planned",
                        set(NOT_FIRST, "WITHHOLD-PSY-1", "what next", "Plan nothing with the mental health team."),
                        "WITHHOLD-PSY-1 says something else"),
                guard(
                        "the alert of homelessness is quiet",
                        both(
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "alert", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "indicator", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "summary", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "what next", "-"),
                                set(NOT_FIRST, "WITHHOLD-HOM-1", "shows", "-")),
                        "WITHHOLD-HOM-1 loosened"),
                guard(
                        "an adapting row adapts nothing: its reason is a full stop",
                        set(NOT_FIRST, "WITHHOLD-DEP-3", "reason", "."),
                        "WITHHOLD-DEP-3 says something else"),
                guard(
                        "asking before suggesting: dementia goes through ask",
                        set(NOT_FIRST, "WITHHOLD-DEM-1", "way", "ask"),
                        "WITHHOLD-DEM-1 loosened"),
                guard(
                        "the way there of several needs becomes ask",
                        set(WAY_THERE, "WITHHOLD-WAY-1", "way", "ask"),
                        "WITHHOLD-WAY-1 loosened"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "dementia refuses everything, through a link worker",
                        set(NOT_FIRST, "WITHHOLD-DEM-1", "effect", "withhold"),
                        "[way] only a row that adapts routes has a way there"),
                check(
                        "a care home refuses everything, through a link worker",
                        set(NOT_FIRST, "WITHHOLD-CAR-1", "effect", "withhold"),
                        "[way] only a row that adapts routes has a way there"),
                guard(
                        "dementia is quietly left out",
                        both(
                                set(NOT_FIRST, "WITHHOLD-DEM-1", "effect", "quiet"),
                                set(NOT_FIRST, "WITHHOLD-DEM-1", "way", "-")),
                        "WITHHOLD-DEM-1 loosened"),
                approval(
                        "autism withholds all by a new row",
                        add(
                                WAY_THERE,
                                "WITHHOLD-WAY-20,active,Link worker lead,2027-03-31,equal-access,-,-,-,-,-,-,yes,-,-,-,-,-,all company; all activity,Groups are not for them,withhold,-,Autism is recorded: groups are not suitable,-,-,-,-,-,-"),
                        WAY_THERE,
                        "WITHHOLD-WAY-20"),
                approval(
                        "an interpreter withholds all by a new row",
                        add(
                                WAY_THERE,
                                "WITHHOLD-WAY-21,active,Link worker lead,2027-03-31,access-barrier,-,yes in last 1825 days,-,-,-,-,-,-,-,-,-,-,*,No interpreter can be had,withhold,-,An interpreter is needed and none can be had,-,-,-,-,-,-"),
                        WAY_THERE,
                        "WITHHOLD-WAY-21"),
                check(
                        "the link worker row of a stalled referral is asked of reachable ones",
                        set("4-alerts/link-worker.csv", "ALERT-LW-1", "link worker reachable", "yes"),
                        "[shows] \"missing link-worker contact\" is not shown"),
                check(
                        "the safety row asks a year ago only: last recorded",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-1",
                                "suicidal thoughts or increased suicide risk",
                                "yes last recorded over 30 days ago"),
                        "[shows] \"safety\" is not shown"),
                check(
                        "safety asks: not recorded",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-1",
                                "suicidal thoughts or increased suicide risk",
                                "not recorded in last 30 days"),
                        "[shows] \"befriending\" is not shown"),
                check(
                        "the deceased row needs a date",
                        set(NOT_FIRST, "WITHHOLD-DEC-1", "deceased", "no"),
                        "[deceased] no code of the record says \"no\" here, so this can never be true"),
                guard(
                        "a new row silences everything for children",
                        add(
                                NOT_FIRST,
                                "WITHHOLD-KID-1,active,Clinical safety officer,2027-03-31,clinical-first,-,<= 17,-,-,-,-,-,-,-,-,-,-,-,-,-,-,everything,No card is shown for a child,withhold,-,The person is a child,-,-,-,-,-,-"),
                        "WITHHOLD-KID-1 silences alerts"),
                check(
                        "the card of a discreet word names it",
                        set(
                                OLDER,
                                "ALERT-SAF-7",
                                "summary",
                                "An entry without a known code may be about violence at home: look at the record"),
                        "[words about harm by others] this term is discreet and the row's text says \"violen\""),
                guard(
                        "the discreet card says partner",
                        set(OLDER, "ALERT-SAF-4", "what next", "Ask whether the partner still frightens them."),
                        "ALERT-SAF-4 says something else"));
    }

    private static Stream<PlantedWeakening> third() {
        return Stream.of(
                guard(
                        "the discreet card says partner, in the safety table",
                        set(
                                SAFETY,
                                "WITHHOLD-SAF-1",
                                "summary",
                                "Is the partner in the room? Look at the record before discussing support"),
                        "WITHHOLD-SAF-1 says something else"),
                guard(
                        "a link worker may be asked when no referral waits",
                        set(OPEN, "WITHHOLD-OPEN-3", "link worker reachable", "yes"),
                        "WITHHOLD-OPEN-3 loosened"));
    }
}
