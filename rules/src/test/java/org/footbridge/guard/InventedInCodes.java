package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: codes and coded answers. */
final class InventedInCodes {

    private static final String SUICIDE = "codes/suicide-risk.csv";

    private InventedInCodes() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second(), third()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "several days counts as not at all",
                        set("codes/phq-9-item-9.csv", "LA6569-3", "means", "answer 0"),
                        "code LA6569-3 of PHQ-9 item 9 changed"),
                guard(
                        "feels suicidal means no",
                        set(SUICIDE, "225457007", "means", "no"),
                        "code 225457007 of suicidal thoughts or increased suicide risk changed"),
                guard(
                        "question 9 is read as the total",
                        both(
                                remove("codes/phq-9-item-9.csv", "44260-8"),
                                add(
                                        "codes/phq-9.csv",
                                        "http://loinc.org,44260-8,Thoughts of hurting yourself,number,public,seen")),
                        "code 44260-8 of PHQ-9 item 9 removed"),
                guard(
                        "the total is read as question 9",
                        both(
                                remove("codes/phq-9.csv", "44261-6"),
                                add(
                                        "codes/phq-9-item-9.csv",
                                        "http://loinc.org,44261-6,PHQ-9 total,number,public,seen")),
                        "code 44261-6 of PHQ-9 score removed"),
                guard(
                        "psychosis becomes a long-standing illness",
                        both(
                                remove("codes/psychosis-or-mania.csv", "69322001"),
                                add(
                                        "codes/severe-mental-illness.csv",
                                        "http://snomed.info/sct,69322001,Psychotic disorder,yes,public,seen")),
                        "code 69322001 of psychosis or mania removed"),
                guard(
                        "suicidal thoughts become past ones",
                        both(
                                remove(SUICIDE, "6471006"),
                                add(
                                        "codes/self-harm-history.csv",
                                        "http://snomed.info/sct,6471006,Suicidal thoughts,yes,public,seen")),
                        "code 6471006 of suicidal thoughts or increased suicide risk removed"),
                guard(
                        "suicidal thoughts become low mood",
                        both(
                                remove(SUICIDE, "6471006"),
                                add(
                                        "codes/low-mood.csv",
                                        "http://snomed.info/sct,6471006,Suicidal thoughts,yes,public,seen")),
                        "code 6471006 of suicidal thoughts or increased suicide risk removed"),
                guard(
                        "an end of one concern ends being a victim of abuse",
                        set("codes/safeguarding.csv", "766601000000109", "means", "ends 766561000000109 386702006"),
                        "code 766601000000109 of safeguarding concern ends more"),
                guard(
                        "psychosis over ends mania as well",
                        set(
                                "codes/psychosis-or-mania.csv",
                                "285551000000108",
                                "means",
                                "ends 69322001 191525009 1127191000000108 231494001"),
                        "code 285551000000108 of psychosis or mania ends more"),
                guard(
                        "the value set of severe depression is emptied",
                        FileEdit.headerOnly("codes/depression-severe.csv"),
                        "code 310497006 of severe depression removed"),
                check(
                        "a file of codes is renamed",
                        FileEdit.move("codes/domestic-abuse.csv", "codes/domestic_abuse.csv"),
                        "there is no codes/domestic-abuse.csv to keep these out of"),
                check(
                        "a file of codes is there twice",
                        FileEdit.duplicate("codes/self-harm.csv", "codes/self-harm (1).csv"),
                        "this looks like a second copy of a table"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "a file of codes of no term",
                        FileEdit.duplicate("codes/self-harm.csv", "codes/self-harm-new.csv"),
                        "no term uses these codes"),
                guard(
                        "systolic and diastolic codes change places",
                        both(
                                set("codes/systolic-blood-pressure.csv", "271649006", "code", "271650006"),
                                set("codes/diastolic-blood-pressure.csv", "271650006", "code", "271649006")),
                        "code 271650006 of diastolic blood pressure removed"),
                check(
                        "the panel of blood pressure is a number",
                        set("codes/systolic-blood-pressure.csv", "85354-9", "means", "number"),
                        "[code] this code stands in codes/diastolic-blood-pressure.csv, too"),
                approval(
                        "somebody with housing is homeless",
                        set("codes/homeless.csv", "414418009", "means", "yes"),
                        "codes/homeless.csv",
                        "414418009"),
                guard(
                        "no housing means housed",
                        set("codes/homeless.csv", "LA30190-5", "means", "answer no"),
                        "code LA30190-5 of homeless changed"),
                approval(
                        "living with others is living alone",
                        set("codes/lives-alone.csv", "160724009", "means", "yes"),
                        "codes/lives-alone.csv",
                        "160724009"),
                approval(
                        "a GP is a link worker",
                        set("codes/link-worker.csv", "R9815", "code", "R0260"),
                        "codes/link-worker.csv",
                        "R0260"),
                check(
                        "a code is said to be official",
                        set("codes/feeling-lonely.csv", "267076002", "verified", "official"),
                        "[verified] a code marked \"official\" must not be used"),
                approval(
                        "our own code is said to be seen",
                        set("codes/ucla-3.csv", "ucla-3-score", "verified", "seen"),
                        "codes/ucla-3.csv",
                        "ucla-3-score"),
                approval(
                        "the only code of loneliness is deleted",
                        remove("codes/feeling-lonely.csv", "267076002"),
                        "codes/feeling-lonely.csv",
                        "267076002"),
                check(
                        "a spreadsheet writes a code as a power of ten",
                        set(SUICIDE, "827341000000105", "code", "8.27341E+14"),
                        "[code] a spreadsheet has rounded this number to \"8.27341E+14\""),
                check(
                        "a spreadsheet rounds a code",
                        set(SUICIDE, "827341000000105", "code", "827341000000100"),
                        "[code] the check digit is wrong"));
    }

    private static Stream<PlantedWeakening> third() {
        return Stream.of(
                approval(
                        "a code's words say the opposite",
                        set(SUICIDE, "267073005", "display", "Not suicidal"),
                        SUICIDE,
                        "267073005"),
                guard(
                        "lack of capacity means capacity",
                        set("codes/lacks-capacity.csv", "377301000000106", "means", "no"),
                        "code 377301000000106 of lacks capacity to consent changed"),
                guard(
                        "a code of heart rate is a yes",
                        set("codes/heart-rate.csv", "364075005", "means", "yes"),
                        "code 364075005 of heart rate changed"),
                approval("a source is made up", set(SUICIDE, "6471006", "source", "-"), SUICIDE, "6471006"));
    }
}
