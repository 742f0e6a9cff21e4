package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: ranges, units and marks of terms. */
final class InventedInRanges {

    private static final String VOCABULARY = "vocabulary.csv";

    private InventedInRanges() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "blood pressures above 190 are slips",
                        set(VOCABULARY, "systolic blood pressure", "largest", "190"),
                        "term systolic blood pressure: largest changed"),
                guard(
                        "blood pressures below 140 are slips",
                        set(VOCABULARY, "systolic blood pressure", "smallest", "140"),
                        "term systolic blood pressure: smallest changed"),
                check(
                        "heart rates above 100 are slips",
                        set(VOCABULARY, "heart rate", "largest", "100"),
                        "[heart rate] 100.1 is out of range"),
                guard(
                        "question 9 goes to 2",
                        set(VOCABULARY, "PHQ-9 item 9", "largest", "2"),
                        "term PHQ-9 item 9: largest changed"),
                guard(
                        "blood pressure in steps of ten",
                        set(VOCABULARY, "systolic blood pressure", "step", "10"),
                        "term systolic blood pressure: step changed"),
                guard(
                        "a missing blood pressure is not asked for",
                        set(VOCABULARY, "systolic blood pressure", "check when not recorded", "no"),
                        "term systolic blood pressure: check when not recorded changed"),
                check(
                        "a term is renamed",
                        set(VOCABULARY, "self-harm", "term", "self harm"),
                        "[self-harm] unknown word"),
                guard(
                        "two value sets change places",
                        both(
                                set(VOCABULARY, "domestic abuse", "codes", "domestic-abuse-history"),
                                set(VOCABULARY, "domestic abuse in the past", "codes", "domestic-abuse")),
                        "code 429746005 of domestic abuse in the past removed"),
                guard(
                        "suicidal thoughts read the codes of stress",
                        both(
                                set(VOCABULARY, "suicidal thoughts or increased suicide risk", "codes", "stress"),
                                set(VOCABULARY, "stress", "codes", "suicide-risk")),
                        "code 6471006 of suicidal thoughts or increased suicide risk removed"),
                approval(
                        "words become codes",
                        set(VOCABULARY, "words about suicide or self-harm", "codes", "self-harm"),
                        VOCABULARY,
                        "words about suicide or self-harm"),
                approval(
                        "body mass index in pounds",
                        set(VOCABULARY, "body mass index", "unit", "[lb_av]"),
                        VOCABULARY,
                        "body mass index"),
                guard(
                        "PHQ-9 and GAD-7 change places",
                        both(
                                set(VOCABULARY, "PHQ-9 score", "codes", "gad-7"),
                                set(VOCABULARY, "GAD-7 score", "codes", "phq-9")),
                        "code 70274-6 of GAD-7 score removed"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard("nobody is older than 89", set(VOCABULARY, "age", "largest", "89"), "term age: largest changed"),
                guard(
                        "an error of a heart attack counts as latest",
                        set(VOCABULARY, "acute coronary syndrome", "counts", "latest"),
                        "term acute coronary syndrome: counts changed"),
                guard(
                        "a heart attack counts for 18 days after it is over",
                        set(VOCABULARY, "acute coronary syndrome", "over counts for", "18"),
                        "term acute coronary syndrome: over counts for changed"),
                guard(
                        "a past heart attack is lost",
                        set(VOCABULARY, "acute coronary syndrome", "past as", "-"),
                        "term acute coronary syndrome: past as changed"),
                check(
                        "pregnancy is dated by its first record",
                        set(VOCABULARY, "pregnant", "dated by", "recorded"),
                        "[dated by] the latest date of a safety term counts"),
                guard(
                        "palliative care is superseded",
                        set(VOCABULARY, "palliative care", "superseded within", "degree of frailty"),
                        "term palliative care: superseded within changed"),
                guard(
                        "past suicidal thoughts: no safety mark",
                        set(VOCABULARY, "suicidal thoughts or self-harm in the past", "safety", "no"),
                        "term suicidal thoughts or self-harm in the past: safety changed"));
    }
}
