package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: older entries about safety. */
final class InventedInOlderEntries {

    private static final String SAFETY = "2-withholding/safety.csv";

    private InventedInOlderEntries() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "a condition slips a column: self-harm needs words as well",
                        set(SAFETY, "WITHHOLD-SUI-2", "words about suicide or self-harm", "yes in last 30 days"),
                        "WITHHOLD-SUI-2 loosened"),
                check(
                        "suicidal thoughts need a PHQ-9 of 5 as well",
                        set(SAFETY, "WITHHOLD-SUI-1", "PHQ-9 score", ">= 5 in last 90 days"),
                        "[shows] \"safety\" is not shown"),
                guard(
                        "an earlier PHQ-9 counts from 20 on",
                        set(SAFETY, "WITHHOLD-SUI-7", "PHQ-9 score", ">= 20 last recorded 91 to 365 days ago"),
                        "WITHHOLD-SUI-7 loosened"),
                guard(
                        "the reason of the suicide row says that all is well",
                        set(SAFETY, "WITHHOLD-SUI-1", "reason", "Social prescribing comes before safety"),
                        "WITHHOLD-SUI-1 says something else"),
                approval(
                        "the suicide rows rest on another note of evidence",
                        set(SAFETY, "WITHHOLD-SUI-1", "evidence", "governed-window"),
                        SAFETY,
                        "WITHHOLD-SUI-1"),
                approval(
                        "the suicide row need not be reviewed for twelve years",
                        set(SAFETY, "WITHHOLD-SUI-1", "review by", "2039-03-31"),
                        SAFETY,
                        "WITHHOLD-SUI-1"),
                approval(
                        "the suicide row is owned by the reception",
                        set(SAFETY, "WITHHOLD-SUI-1", "owner", "Reception"),
                        SAFETY,
                        "WITHHOLD-SUI-1"),
                check(
                        "the suicide row is a draft",
                        set(SAFETY, "WITHHOLD-SUI-1", "status", "draft"),
                        "[shows] \"safety\" is not shown"),
                guard(
                        "an earlier positive question 9 holds back books only",
                        set(SAFETY, "WITHHOLD-SUI-6", "routes", "books on prescription"),
                        "WITHHOLD-SUI-6 loosened"),
                guard(
                        "words about suicide are read for a week",
                        set(SAFETY, "WITHHOLD-SUI-8", "words about suicide or self-harm", "yes in last 7 days"),
                        "WITHHOLD-SUI-8 loosened"),
                check(
                        "suicidal thoughts no",
                        set(SAFETY, "WITHHOLD-SUI-1", "suicidal thoughts or increased suicide risk", "no"),
                        "[suicidal thoughts or increased suicide risk] no code of the record says \"no\" here, so this can never be true"),
                check(
                        "the safety alert gets the name of the read-first alert",
                        set(SAFETY, "WITHHOLD-SUI-1", "alert", "read first"),
                        "[shows] \"safety\" is not shown"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "the safety alert gets a name of its own, unknown to canaries",
                        set(SAFETY, "WITHHOLD-SUI-5", "alert", "safety notice"),
                        "WITHHOLD-SUI-5 says something else"),
                guard(
                        "child safeguarding is read for a year and not for five",
                        set(SAFETY, "WITHHOLD-SAF-3", "child safeguarding concern", "yes in last 365 days"),
                        "WITHHOLD-SAF-3 loosened"),
                check(
                        "a read-first row is deleted",
                        remove(SAFETY, "WITHHOLD-SAF-2"),
                        "[shows] \"read first\" is not shown"),
                guard(
                        "an old positive question 9 falls silent",
                        remove(SAFETY, "WITHHOLD-SUI-10"),
                        "WITHHOLD-SUI-10 removed"),
                guard(
                        "the card for an old PHQ-9 never says to ask",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-11",
                                "summary",
                                "PHQ-9 of 16 or more when last measured, more than a year ago: no need to ask"),
                        "WITHHOLD-SUI-11 says something else"));
    }
}
