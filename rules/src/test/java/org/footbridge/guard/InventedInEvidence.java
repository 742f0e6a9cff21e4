package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: evidence, statements, canaries and approvals of rows. */
final class InventedInEvidence {

    private static final String EVIDENCE = "evidence.csv";

    private InventedInEvidence() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "befriending is strength A",
                        set(EVIDENCE, "befriending", "strength", "A"),
                        EVIDENCE,
                        "befriending"),
                approval(
                        "what no study was found of is strength A",
                        set(EVIDENCE, "social-care", "strength", "A"),
                        EVIDENCE,
                        "social-care"),
                approval(
                        "a basis is strength A",
                        set(EVIDENCE, "safety-first", "strength", "A"),
                        EVIDENCE,
                        "safety-first"),
                approval(
                        "a limitation praises",
                        set(
                                EVIDENCE,
                                "link-worker",
                                "limitation",
                                "Link workers improve quality of life and save GP visits."),
                        EVIDENCE,
                        "link-worker"),
                check(
                        "a limitation is emptied",
                        set(EVIDENCE, "link-worker", "limitation", "-"),
                        "[limitation] there is no limitation sentence"),
                approval(
                        "a source is another study",
                        set(EVIDENCE, "befriending", "source", "NICE guideline NG222 (2022)"),
                        EVIDENCE,
                        "befriending"),
                approval("a source is emptied", set(EVIDENCE, "safety-first", "source", "-"), EVIDENCE, "safety-first"),
                approval(
                        "no evidence becomes strength B",
                        set(EVIDENCE, "food-support", "strength", "B"),
                        EVIDENCE,
                        "food-support"),
                approval(
                        "a guideline becomes none",
                        set(EVIDENCE, "inactive-well", "strength", "none"),
                        EVIDENCE,
                        "inactive-well"),
                approval(
                        "a record is said to show present risk",
                        set(EVIDENCE, "safety-first", "limitation", "A record shows present risk: no need to ask."),
                        EVIDENCE,
                        "safety-first"),
                approval(
                        "a statement is turned",
                        set("statements.csv", "H3", "outcome", "they do not take it up"),
                        "statements.csv",
                        "H3"),
                approval(
                        "a statement was read in full",
                        set("statements.csv", "H7", "read", "in full"),
                        "statements.csv",
                        "H7"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "a statement is deleted",
                        remove("statements.csv", "H3"),
                        "[statement] there is no statement \"H3\""),
                approval(
                        "a statement has another source",
                        set("statements.csv", "H3", "source", "Cochrane review 2025"),
                        "statements.csv",
                        "H3"),
                guard(
                        "a canary is deleted",
                        remove("canaries.csv", "suicidal thoughts"),
                        "canary suicidal thoughts removed"),
                guard(
                        "a canary looks for nothing",
                        set("canaries.csv", "heart attack", "never shows", "-"),
                        "canary heart attack loosened"),
                guard(
                        "a canary tests another record",
                        set(
                                "canaries.csv",
                                "PHQ-9 item 9",
                                "recorded",
                                "age 40; PHQ-9 score 9 10 days ago; PHQ-9 item 9 3 10 days ago"),
                        "canary PHQ-9 item 9 changed"),
                guard(
                        "a canary lets routes through",
                        set("canaries.csv", "words", "never shows", "befriending"),
                        "canary words loosened"),
                approval(
                        "a canary's reason is turned",
                        set("canaries.csv", "words", "why", "words are of no importance"),
                        "canaries.csv",
                        "words"),
                check("the canaries are deleted", FileEdit.delete("canaries.csv"), "the file is missing"),
                approval(
                        "an approval of a row is deleted",
                        remove("approved-rows.csv", "WITHHOLD-SUI-1"),
                        "2-withholding/safety.csv",
                        "WITHHOLD-SUI-1"),
                approval(
                        "an approval's hash is another",
                        set(
                                "approved-rows.csv",
                                "WITHHOLD-SUI-1",
                                "sha256",
                                "0000000000000000000000000000000000000000000000000000000000000000"),
                        "2-withholding/safety.csv",
                        "WITHHOLD-SUI-1"));
    }
}
