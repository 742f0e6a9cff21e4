package org.footbridge.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.GeneralAnswer;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.Term.DatedBy;
import org.footbridge.vocabulary.Term.Kind;
import org.footbridge.vocabulary.Term.Range;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;

/** A small vocabulary with one term of every kind. */
public final class TestVocabulary {

    public static final String SCT = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";
    public static final String LOCAL = "https://footbridge.example/CodeSystem/practice-questions";
    public static final String JOB_ROLE = "https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode";

    private static final Set<RecordPart> PROBLEMS = Set.of(RecordPart.PROBLEMS);
    private static final Set<RecordPart> MEASUREMENTS = Set.of(RecordPart.MEASUREMENTS);
    private static final Set<RecordPart> EVERY_ENTRY =
            Set.of(RecordPart.PROBLEMS, RecordPart.MEASUREMENTS, RecordPart.PROCEDURES);

    private final LinkedHashMap<String, Term> terms = new LinkedHashMap<>();
    private final Map<Code, List<CodeMeaning>> meanings = new HashMap<>();

    private TestVocabulary() {}

    public static Vocabulary make() {
        var words = new TestVocabulary();
        words.number("age", "a", "0", "120", Set.of(RecordPart.PATIENT));
        words.yesNo("deceased", Set.of(RecordPart.PATIENT), DatedBy.RECORDED);
        words.yesNo("feeling lonely", EVERY_ENTRY, DatedBy.RECORDED);
        words.yesNo("lives alone", EVERY_ENTRY, DatedBy.RECORDED);
        words.yesNo("bereavement", PROBLEMS, DatedBy.ONSET);
        words.yesNo("carer", EVERY_ENTRY, DatedBy.RECORDED);
        words.number("PHQ-9 score", "{score}", "0", "27", MEASUREMENTS);
        words.number("PHQ-9 item 9", "{score}", "0", "3", MEASUREMENTS);
        words.number("systolic blood pressure", "mm[Hg]", "40", "300", MEASUREMENTS);
        words.number("diastolic blood pressure", "mm[Hg]", "20", "200", MEASUREMENTS);
        words.number("heart rate", "/min", "20", "300", MEASUREMENTS);
        words.yesNo("physically inactive", MEASUREMENTS, DatedBy.RECORDED);
        words.yesNo("enjoys gardening", MEASUREMENTS, DatedBy.RECORDED);
        words.yesNo("referral open", Set.of(RecordPart.REFERRALS), DatedBy.RECORDED);
        words.codes();
        return words.build();
    }

    private void codes() {
        says(SCT, "267076002", "feeling lonely", Says.YES);
        says(SCT, "105529008", "lives alone", Says.YES);
        says(SCT, "105441003", "bereavement", Says.YES);
        says(SCT, "224484003", "carer", Says.YES);
        says(SCT, "199361000000101", "carer", Says.NO);
        says(SCT, "720433000", "PHQ-9 score", Says.NUMBER);
        says(LOINC, "44261-6", "PHQ-9 score", Says.NUMBER);
        says(LOINC, "44260-8", "PHQ-9 item 9", Says.NUMBER);
        answer("LA6568-5", 0);
        answer("LA6570-1", 2);
        answer("LA6571-9", 3);
        says(SCT, "271649006", "systolic blood pressure", Says.NUMBER);
        says(LOINC, "8480-6", "systolic blood pressure", Says.NUMBER);
        says(SCT, "271650006", "diastolic blood pressure", Says.NUMBER);
        says(LOINC, "8462-4", "diastolic blood pressure", Says.NUMBER);
        for (String term : List.of("systolic blood pressure", "diastolic blood pressure")) {
            says(LOINC, "85354-9", term, Says.PANEL);
            says(SCT, "75367002", term, Says.PANEL);
        }
        says(SCT, "364075005", "heart rate", Says.NUMBER);
        says(LOINC, "8867-4", "heart rate", Says.NUMBER);
        says(SCT, "1086511000000107", "physically inactive", Says.QUESTION);
        says(SCT, "366121000000108", "physically inactive", Says.YES);
        says(SCT, "366241000000106", "physically inactive", Says.NO);
        says(LOCAL, "enjoys-gardening", "enjoys gardening", Says.QUESTION);
    }

    private Vocabulary build() {
        return new Vocabulary(
                terms,
                meanings,
                Map.of(
                        Vocabulary.REFERRAL, valueSet(Vocabulary.REFERRAL, new Code(SCT, "871731000000106")),
                        Vocabulary.LINK_WORKER,
                                valueSet(
                                        Vocabulary.LINK_WORKER,
                                        new Code(JOB_ROLE, "R9815"),
                                        new Code("https://fhir.hl7.org.uk/CodeSystem/UKCore-SDSJobRoleName", "R9815"))),
                Map.of(
                        new Code(SCT, "373066001"), GeneralAnswer.YES,
                        new Code(SCT, "373067005"), GeneralAnswer.NO,
                        new Code(LOINC, "LA6568-5"), GeneralAnswer.NO));
    }

    private static ValueSet valueSet(String name, Code... codes) {
        var entries = new ArrayList<ValueSet.Entry>();
        for (Code code : codes) {
            entries.add(new ValueSet.Entry(code, "", ValueSet.Verified.SEEN, "", 1));
        }
        return new ValueSet(name, entries);
    }

    private void yesNo(String name, Set<RecordPart> readFrom, DatedBy datedBy) {
        terms.put(name, term(name, Kind.YES_NO, "", Range.NONE, datedBy, readFrom));
    }

    private void number(String name, String unit, String min, String max, Set<RecordPart> readFrom) {
        var range = new Range(new BigDecimal(min), new BigDecimal(max), BigDecimal.ONE);
        terms.put(name, term(name, Kind.NUMBER, unit, range, DatedBy.RECORDED, readFrom));
    }

    private static Term term(
            String name, Kind kind, String unit, Range range, DatedBy datedBy, Set<RecordPart> readFrom) {
        return new Term(
                name, kind, unit, "", range, Counts.LATEST, "", datedBy, readFrom, false, false, false, 0, "", "");
    }

    private void says(String system, String code, String term, Says says) {
        add(system, code, new CodeMeaning(term, says, null));
    }

    private void answer(String code, int number) {
        add(LOINC, code, new CodeMeaning("PHQ-9 item 9", Says.ANSWER, BigDecimal.valueOf(number)));
    }

    private void add(String system, String code, CodeMeaning meaning) {
        meanings.computeIfAbsent(new Code(system, code), it -> new ArrayList<>())
                .add(meaning);
    }
}
