package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.line;
import static org.footbridge.rulebase.PlantedTableFault.plus;

import java.util.stream.Stream;

/** Faults that would let a safety term be missed: narrowed, dated otherwise, without its past, hidden or without words. */
final class FaultyVocabulary {

    private static final String FILE = "vocabulary.csv";
    private static final String WORDS = "words.csv";
    private static final String SELF_HARM = "codes/self-harm.csv";
    private static final String SAFE = "words about self-harm,";

    private FaultyVocabulary() {}

    static Stream<PlantedTableFault> all() {
        return Stream.of(terms(), past(), codes(), words()).flatMap(faults -> faults);
    }

    private static Stream<PlantedTableFault> terms() {
        return Stream.of(
                term(
                        "safety narrowed",
                        SAFE,
                        "every entry",
                        "problems",
                        "[read from] a safety term must not be narrowed; write every entry"),
                term(
                        "safety dated otherwise",
                        SAFE,
                        "latest,every",
                        "onset,every",
                        "[dated by] the latest date of a safety term counts; write latest"),
                term(
                        "a safety number that is not measured",
                        "PHQ-9 score,",
                        "measurements,no,no,no,",
                        "problems,no,no,yes,",
                        "[read from] a safety number is measured; write measurements"),
                term(
                        "no number of days for what is over",
                        SAFE,
                        "yes,-,-,-,-",
                        "yes,some,-,-,-",
                        "[over counts for] \"some\" is no number of days; write 1 to 36525, or -"),
                term(
                        "a number that is over",
                        "PHQ-9 score,",
                        "no,-,-,-,",
                        "no,30,-,-,",
                        "[over counts for] \"PHQ-9 score\" is never over; write -"));
    }

    private static Stream<PlantedTableFault> past() {
        return Stream.of(
                term(
                        "an unknown past",
                        "carer,",
                        "no,-,-,-,carer",
                        "no,-,carr,-,carer",
                        "[past as] unknown word \"carr\"; did you mean \"carer\"?"),
                term(
                        "a term that is its own past",
                        "carer,",
                        "no,-,-,-,carer",
                        "no,-,carer,-,carer",
                        "[past as] \"carer\" cannot be what something was in the past;"
                                + " name another term that is yes or no and has no past of its own"),
                term(
                        "a discreet term with a past that is not",
                        "domestic abuse,",
                        "no,-,-,-,domestic",
                        "no,-,self-harm,-,domestic",
                        "[past as] what is discreet stays so in the past; make \"self-harm\" discreet, too"),
                term(
                        "overruled by an unknown word",
                        "carer,",
                        "no,-,-,-,carer",
                        "no,-,-,bereavment yes,carer",
                        "[overruled by] this begins with no other word of the vocabulary;"
                                + " write a term and a test, such as body mass index <= 29.9"),
                term(
                        "overruled by what is not recorded",
                        "carer,",
                        "no,-,-,-,carer",
                        "no,-,-,bereavement not recorded,carer",
                        "[overruled by] only what is recorded can overrule;"
                                + " write a value, with in last so many days if need be"));
    }

    private static PlantedTableFault term(String name, String line, String text, String instead, String reported) {
        return fault(name, FILE, in(line, text, instead), FILE + ":" + line(FILE, line) + " " + reported);
    }

    private static Stream<PlantedTableFault> codes() {
        return Stream.of(
                fault(
                        "a code in two value sets",
                        "codes/suicide-risk.csv",
                        plus("http://snomed.info/sct,248062006,Self-injurious behavior,yes,A4,seen"),
                        "codes/suicide-risk.csv:" + end("codes/suicide-risk.csv")
                                + " [code] this code stands in codes/self-harm.csv, too;"
                                + " keep it in one of the two, since a code means one thing"),
                fault(
                        "a code included and excluded",
                        "excluded/self-harm.csv",
                        plus("http://snomed.info/sct,248062006,Self-injurious behavior,not sure,A4"),
                        "excluded/self-harm.csv:3 [code] this code stands in the folder codes, too;"
                                + " keep it in one of the two: what is kept out says nothing"),
                fault(
                        "codes kept out of nothing",
                        "excluded/self-ham.csv",
                        table -> "system,code,display,reason,source\n",
                        "excluded/self-ham.csv there is no codes/self-ham.csv to keep these out of;"
                                + " did you mean \"self-harm\"?"),
                fault(
                        "an end of a code that is nowhere",
                        SELF_HARM,
                        plus("http://snomed.info/sct,123037004,Self-harm over,ends 123456,A4,seen"),
                        SELF_HARM + ":" + end(SELF_HARM) + " [means] no table of codes holds 123456;"
                                + " add it to one, or remove it here"),
                fault(
                        "an end of an unknown value set",
                        SELF_HARM,
                        plus("http://snomed.info/sct,123037004,Self-harm over,ends self-ham,A4,seen"),
                        SELF_HARM + ":" + end(SELF_HARM) + " [means] there is no codes/self-ham.csv to end;"
                                + " did you mean \"self-harm\"?"),
                fault(
                        "two codes for a referral to one route",
                        "referrals.csv",
                        plus("link worker,http://snomed.info/sct,390893007,Another referral,A3,seen"),
                        "referrals.csv:3 [route] this route stands twice; keep one row for each route"));
    }

    private static int end(String file) {
        return (int) FixedTables.TABLES.text(file).orElseThrow().lines().count() + 1;
    }

    private static Stream<PlantedTableFault> words() {
        var plain = "these are no plain words;"
                + " write lower case words with spaces or hyphens between them, and at most one * at the end";
        return Stream.of(
                word(
                        "words with mark-up",
                        "<b>overdos*</b>,may mean,words about self-harm,overdose",
                        "[words] " + plain),
                word("a pattern for words", "(over)+dose,may mean,words about self-harm,overdose", "[words] " + plain),
                word("a star alone", "*,may mean,words about self-harm,anything", "[words] " + plain),
                word(
                        "words of an unknown meaning",
                        "overdos*,may meen,words about self-harm,overdose",
                        "[means] unknown word \"may meen\"; did you mean \"may mean\"?"),
                word(
                        "words of an unknown term",
                        "overdos*,may mean,words about self-ham,overdose",
                        "[term] unknown word \"words about self-ham\"; did you mean \"words about self-harm\"?"),
                word(
                        "words of a term that codes state",
                        "overdos*,may mean,self-harm,overdose",
                        "[term] \"self-harm\" is stated by codes, and words only may mean something;"
                                + " name a term of its own for words"),
                word(
                        "words of a number",
                        "overdos*,may mean,age,overdose",
                        "[term] words cannot state \"age\"; name a term that is yes or no"),
                word(
                        "a negation of a term",
                        "not,unless before,words about self-harm,negation",
                        "[term] words that turn others round have no term; write -"),
                word(
                        "words that stand twice",
                        "suicid*,may mean,words about self-harm,suicide",
                        "[words] these words stand twice; keep one row for them"));
    }

    private static PlantedTableFault word(String name, String row, String reported) {
        return fault(name, WORDS, plus(row), WORDS + ":4 " + reported);
    }
}
