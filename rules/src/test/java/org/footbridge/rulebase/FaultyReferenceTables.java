package org.footbridge.rulebase;

import static org.footbridge.rulebase.FaultyFiles.BLOCKED;
import static org.footbridge.rulebase.FaultyFiles.EMPTY;
import static org.footbridge.rulebase.FaultyFiles.lengths;
import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;
import static org.footbridge.rulebase.PlantedTableFault.without;

import java.util.stream.Stream;

/** Faults of the tables that hold no rules: codes, vocabulary, evidence, wording and canaries. */
final class FaultyReferenceTables {

    private static final String HOUSING_CODES = "codes/housing-problem.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String CANARIES = "canaries.csv";

    private FaultyReferenceTables() {}

    static Stream<PlantedTableFault> all() {
        return Stream.concat(words(), canaries());
    }

    private static Stream<PlantedTableFault> words() {
        return Stream.of(
                fault(
                        "a blocked code",
                        HOUSING_CODES,
                        in("http://snomed.info/sct,105531004", "seen", "blocked"),
                        HOUSING_CODES + ":3" + BLOCKED),
                fault(
                        "a referral to no route",
                        "referrals.csv",
                        plus("dept advice,http://snomed.info/sct,390893007,Referral to debt advice,here,seen"),
                        "referrals.csv there is no route \"dept advice\"; did you mean \"debt advice\"?"),
                fault(
                        "a bank holiday that a spreadsheet changed",
                        "bank-holidays.csv",
                        in("2026-01-01", "2026-01-01", "01/01/2026"),
                        "bank-holidays.csv:2 [day] \"01/01/2026\" is not a date; a spreadsheet may have changed it:"
                                + " write 2026-01-01"),
                fault(
                        "a measure of outcome that is no term",
                        "about.csv",
                        in("measures of outcome", "UCLA-3", "UCLA-4"),
                        "about.csv:10 [value] there is no term \"UCLA-4 loneliness score\";"
                                + " did you mean \"UCLA-3 loneliness score\"?"),
                fault(
                        "an answer that is a number",
                        "answers.csv",
                        in("http://loinc.org,LA33-6", ",yes,", ",number,"),
                        "answers.csv:6 [means] an answer to any question means yes, no or no answer; write yes, no or no answer"),
                fault(
                        "an unverified code",
                        HOUSING_CODES,
                        in("http://snomed.info/sct,105531004", "seen", "memory"),
                        HOUSING_CODES + ":3" + BLOCKED.replace("blocked", "memory")),
                fault(
                        "codes that are not there",
                        "vocabulary.csv",
                        in("housing problem", "-,housing-problem", "-,housing-problm"),
                        "vocabulary.csv:10 [codes] there is no codes/housing-problm.csv; did you mean \"housing-problem\"?"),
                fault(
                        "a term of an unknown kind",
                        "vocabulary.csv",
                        in("UCLA-3", "number", "numbr"),
                        "vocabulary.csv:6 [kind] unknown word \"numbr\"; did you mean \"number\"?"),
                fault(
                        "a term whose row is too short",
                        "vocabulary.csv",
                        in("UCLA-3", ",-,ucla-3", ",ucla-3"),
                        lengths("vocabulary.csv", 6, 17, 18)),
                fault(
                        "a range that is none",
                        "vocabulary.csv",
                        in("UCLA-3", "3,9,1", "9,3,1"),
                        "vocabulary.csv:6 [smallest] this is no range;"
                                + " write a smallest, a larger largest and a step above 0"),
                fault(
                        "evidence without a limitation",
                        "evidence.csv",
                        in("ucla-3", "A score of 6 or more is the usual cut-off and says nothing about why.", "-"),
                        "evidence.csv:4 [limitation] there is no limitation sentence;"
                                + " say its one limitation, ending in a full stop"),
                fault(
                        "an evidence row that is too short",
                        "evidence.csv",
                        in("ucla-3", "basis,", ""),
                        lengths("evidence.csv", 4, 3, 4)),
                fault(
                        "missing wording",
                        "wording.csv",
                        without("ask about safety"),
                        "wording.csv \"ask about safety\" is missing; add a row for it"),
                fault(
                        "a misspelt key of wording",
                        "wording.csv",
                        in("ask about safety", "ask about safety", "ask about safty"),
                        "wording.csv:" + PlantedTableFault.line("wording.csv", "ask about safety")
                                + " [key] unknown word \"ask about safty\"; did you mean \"ask about safety\"?"),
                fault(
                        "a wrong placeholder in wording",
                        "wording.csv",
                        in("why,", "{facts}", "{fact}"),
                        "wording.csv:2 [text] this names an unknown placeholder;"
                                + " use plain words and the placeholders [facts]"),
                fault(
                        "a lone brace in wording",
                        "wording.csv",
                        in("why,", "{facts}", "{facts}}"),
                        "wording.csv:2 [text] this holds mark-up, a link or a control character;"
                                + " use plain words and the placeholders [facts]"),
                fault(
                        "a placeholder left out of wording",
                        "wording.csv",
                        in("withheld,", "{need}: ", ""),
                        "wording.csv:" + PlantedTableFault.line("wording.csv", "withheld,")
                                + " [text] this leaves out a placeholder;"
                                + " use plain words and the placeholders [need]"),
                fault(
                        "a version that is none",
                        "about.csv",
                        in("version", "0.1.0", "first"),
                        "about.csv:4 [value] this is no version; write three numbers, for example 1.4.0"),
                fault(
                        "a misspelt word about the rule base",
                        "about.csv",
                        in("version", "version", "vesion"),
                        "about.csv:4 [what] unknown word \"vesion\"; did you mean \"version\"?"));
    }

    private static Stream<PlantedTableFault> canaries() {
        return Stream.of(
                fault(
                        "a safeguard lost",
                        SAFETY,
                        in("WITHHOLD-SUI-3", ",active,", ",draft,"),
                        "canaries.csv:5 [shows] \"safety\" is not shown, but books on prescription"
                                + " and gardening or green activity; see why with ./footbridge, then correct the rule or this canary",
                        "canaries.csv:5 [never shows] \"books on prescription\" is shown; find out which safeguard was lost"),
                fault(
                        "a canary with an unknown word",
                        CANARIES,
                        in("nothing relevant", "age 50", "aeg 50"),
                        "canaries.csv:3 [recorded] \"aeg 50\" begins with no word of the vocabulary; did you mean \"age\"?"),
                fault(
                        "a first alert that no rule shows",
                        "about.csv",
                        in("first alert", "safety", "safty"),
                        "about.csv [first alert] no rule shows \"safty\"; write -, or: did you mean \"safety\"?"),
                fault(
                        "questions to ask behind a link that is not safe",
                        "about.csv",
                        in("screening link", "-", "http://practice.example/questions"),
                        "about.csv:" + PlantedTableFault.line("about.csv", "screening link")
                                + " [value] this is no link; write an address that begins with https://, or -"),
                fault(
                        "a crisis pathway without a number",
                        "wording.csv",
                        in("crisis contact", "01632 960 999", "-"),
                        "2-withholding/safety.csv:2 [what next] this names the crisis contact, and wording.csv has none;"
                                + " write the local number behind \"crisis contact\" in wording.csv"),
                fault(
                        "a canary that asks for what no rule shows",
                        CANARIES,
                        in("lonely", "befriending", "befrending"),
                        "canaries.csv:2 [shows] no rule shows \"befrending\"; did you mean \"befriending\"?"),
                fault("no canary", CANARIES, table -> "", CANARIES + EMPTY));
    }
}
