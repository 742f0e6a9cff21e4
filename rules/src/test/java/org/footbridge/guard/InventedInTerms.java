package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: the vocabulary. */
final class InventedInTerms {

    private static final String VOCABULARY = "vocabulary.csv";

    private InventedInTerms() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "question 9: the latest answer only",
                        set(VOCABULARY, "PHQ-9 item 9", "counts", "latest"),
                        "term PHQ-9 item 9: counts changed"),
                guard(
                        "suicidal thoughts are no matter of safety",
                        set(VOCABULARY, "suicidal thoughts or increased suicide risk", "safety", "no"),
                        "term suicidal thoughts or increased suicide risk: safety changed"),
                check(
                        "past abuse is not discreet",
                        set(VOCABULARY, "abuse in the past", "discreet", "no"),
                        "[past as] what is discreet stays so in the past"),
                check(
                        "suicidal thoughts are dated by when they were first recorded",
                        set(VOCABULARY, "suicidal thoughts or increased suicide risk", "dated by", "recorded"),
                        "[dated by] the latest date of a safety term counts"),
                check(
                        "suicidal thoughts are dated by onset",
                        set(VOCABULARY, "suicidal thoughts or increased suicide risk", "dated by", "onset"),
                        "[dated by] the latest date of a safety term counts"),
                check(
                        "suicidal thoughts are read from measurements only",
                        set(VOCABULARY, "suicidal thoughts or increased suicide risk", "read from", "measurements"),
                        "[read from] a safety term must not be narrowed"),
                guard(
                        "an ended suicidal crisis counts a day",
                        set(VOCABULARY, "suicidal thoughts or increased suicide risk", "over counts for", "1"),
                        "term suicidal thoughts or increased suicide risk: over counts for changed"),
                guard(
                        "an ended suicidal crisis counts no day",
                        set(VOCABULARY, "suicidal thoughts or increased suicide risk", "over counts for", "-"),
                        "term suicidal thoughts or increased suicide risk: over counts for changed"),
                guard(
                        "past self-harm is forgotten",
                        set(VOCABULARY, "self-harm", "past as", "-"),
                        "term self-harm: past as changed"),
                guard(
                        "past suicidal thoughts count as past depression",
                        set(
                                VOCABULARY,
                                "suicidal thoughts or increased suicide risk",
                                "past as",
                                "depression in the past"),
                        "term suicidal thoughts or increased suicide risk: past as changed"),
                guard(
                        "severe depression is overruled by any PHQ-9",
                        set(VOCABULARY, "severe depression", "overruled by", "PHQ-9 score <= 27"),
                        "term severe depression: overruled by changed"),
                guard(
                        "severe depression is overruled by a PHQ-9 of 15",
                        set(VOCABULARY, "severe depression", "overruled by", "PHQ-9 score <= 15"),
                        "term severe depression: overruled by changed"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "suicidal thoughts are overruled by a question 9 of 0",
                        set(
                                VOCABULARY,
                                "suicidal thoughts or increased suicide risk",
                                "overruled by",
                                "PHQ-9 item 9 <= 0"),
                        "term suicidal thoughts or increased suicide risk: overruled by changed"),
                guard(
                        "mild depression supersedes suicidal thoughts",
                        both(
                                set(VOCABULARY, "suicidal thoughts or increased suicide risk", "counts", "latest"),
                                set(
                                        VOCABULARY,
                                        "suicidal thoughts or increased suicide risk",
                                        "superseded within",
                                        "degree of depression")),
                        "term suicidal thoughts or increased suicide risk: counts changed"),
                guard(
                        "severe depression is superseded by a move of house",
                        set(VOCABULARY, "severe depression", "superseded within", "where the person lives"),
                        "term severe depression: superseded within changed"),
                guard(
                        "dementia heals in a month",
                        set(VOCABULARY, "dementia", "over counts for", "30"),
                        "term dementia: over counts for changed"),
                guard(
                        "blood pressure in kPa",
                        set(VOCABULARY, "systolic blood pressure", "unit", "kPa"),
                        "term systolic blood pressure: unit changed"),
                approval(
                        "mmHg are called kPa",
                        set(VOCABULARY, "systolic blood pressure", "unit in words", "kPa"),
                        VOCABULARY,
                        "systolic blood pressure"),
                check(
                        "blood pressures above 179 are slips",
                        set(VOCABULARY, "systolic blood pressure", "largest", "179"),
                        "[systolic blood pressure] 180 is out of range"));
    }
}
