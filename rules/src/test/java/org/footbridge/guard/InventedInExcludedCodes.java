package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: codes that are kept out, and answers. */
final class InventedInExcludedCodes {

    private InventedInExcludedCodes() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second(), third()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "a system has a slip",
                        set("codes/phq-9.csv", "44261-6", "system", "https://loinc.org"),
                        "[system] no code of a record would ever be found under this URI"),
                guard(
                        "severe depression is moved to moderate",
                        both(
                                remove("codes/depression-severe.csv", "310497006"),
                                add(
                                        "codes/depression-moderate.csv",
                                        "http://snomed.info/sct,310497006,Severe depression,yes,A4,seen")),
                        "code 310497006 of severe depression removed"),
                check(
                        "a broad code: depression screening is severe depression",
                        add(
                                "codes/depression-severe.csv",
                                "http://snomed.info/sct,35489007,Depressive disorder,yes,made up,seen"),
                        "[code] this code stands in codes/depression.csv, too"),
                check(
                        "a code is copied into a second value set",
                        add(
                                "codes/enjoys-gardening.csv",
                                "http://snomed.info/sct,267076002,Feels lonely,yes,made up,seen"),
                        "[code] this code stands in codes/enjoys-gardening.csv, too"),
                guard(
                        "suicide: still ask is switched off",
                        set("excluded/suicide-risk.csv", "8521000175109", "still ask", "no"),
                        "code 8521000175109 excluded"),
                approval(
                        "overdose is no longer kept in sight",
                        remove("excluded/self-harm.csv", "55680006"),
                        "excluded/self-harm.csv",
                        "55680006"),
                approval(
                        "a file of excluded codes is deleted",
                        FileEdit.delete("excluded/self-harm.csv"),
                        "excluded/self-harm.csv",
                        "269725004"),
                guard(
                        "a code of suicide is moved to the excluded ones",
                        both(
                                remove("codes/suicide-risk.csv", "183402001"),
                                add(
                                        "excluded/suicide-risk.csv",
                                        "http://snomed.info/sct,183402001,Care because of possible suicide,not clear,no,made up")),
                        "code 183402001 of suicidal thoughts or increased suicide risk removed"),
                check(
                        "a code of abuse is excluded, without asking",
                        both(
                                remove("codes/domestic-abuse.csv", "yes"),
                                add("excluded/domestic-abuse.csv", "http://snomed.info/sct,413457007,x,y,no,z")),
                        "[code] the check digit is wrong"),
                guard(
                        "the excluded file of one term is renamed to another",
                        FileEdit.move("excluded/suicide-risk.csv", "excluded/stress.csv"),
                        "code 225337009 excluded"),
                guard("yes means no", set("answers.csv", "373066001", "means", "no"), "answer 373066001 changed"),
                approval("no means yes", set("answers.csv", "373067005", "means", "yes"), "answers.csv", "373067005"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "unknown means no",
                        add("answers.csv", "http://snomed.info/sct,261665006,Unknown,no,made up,seen"),
                        "answer 261665006 added"),
                approval(
                        "not at all means yes",
                        set("answers.csv", "LA6568-5", "means", "yes"),
                        "answers.csv",
                        "LA6568-5"),
                guard(
                        "several days means no everywhere",
                        add("answers.csv", "http://loinc.org,LA6569-3,Several days,no,made up,seen"),
                        "answer LA6569-3 added"),
                guard("an answer is deleted", remove("answers.csv", "52101004"), "answer 52101004 removed"),
                check("the answers are deleted", FileEdit.delete("answers.csv"), "the file is missing"),
                approval(
                        "intentional poisoning is no longer kept in sight",
                        remove("excluded/self-harm.csv", "410061008"),
                        "excluded/self-harm.csv",
                        "410061008"),
                approval(
                        "an injury of unknown intent does not ask any more",
                        set("excluded/self-harm.csv", "219342006", "still ask", "no"),
                        "excluded/self-harm.csv",
                        "219342006"),
                guard(
                        "suicide plan does not ask any more",
                        set("excluded/suicide-risk.csv", "8521000175109", "still ask", "no"),
                        "code 8521000175109 excluded"),
                approval(
                        "an assessment of suicide risk asks",
                        set("excluded/suicide-risk.csv", "225337009", "still ask", "yes"),
                        "excluded/suicide-risk.csv",
                        "225337009"),
                guard(
                        "a code of heart attacks is ended by a new meaning",
                        set(
                                "codes/psychosis-or-mania.csv",
                                "285551000000108",
                                "means",
                                "ends 69322001 191525009 1127191000000108 231494001 268617001 247730001"),
                        "code 285551000000108 of psychosis or mania ends more"),
                check(
                        "a need's code is one of a safety finding: hears voices is low mood",
                        add("codes/low-mood.csv", "http://snomed.info/sct,55680006,Drug overdose,yes,made up,seen"),
                        "[code] this code stands in the folder codes, too"),
                approval(
                        "anybody on the phone is a link worker: a new role code",
                        add(
                                "codes/link-worker.csv",
                                "https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode,R0260,General Medical Practitioner,yes,made up,seen"),
                        "codes/link-worker.csv",
                        "R0260"));
    }

    private static Stream<PlantedWeakening> third() {
        return Stream.of(
                guard(
                        "question 9 gets the code of question 1",
                        set("codes/phq-9-item-9.csv", "44260-8", "code", "44250-9"),
                        "code 44260-8 of PHQ-9 item 9 removed"),
                guard(
                        "every answer to question 9 by words is the same",
                        set("codes/phq-9-item-9.csv", "LA6571-9", "means", "answer 1"),
                        "code LA6571-9 of PHQ-9 item 9 changed"),
                approval(
                        "GAD-7 takes PHQ-9 codes too",
                        add("codes/gad-7.csv", "http://loinc.org,69737-5,GAD-7 item,number,made up,seen"),
                        "codes/gad-7.csv",
                        "69737-5"));
    }
}
