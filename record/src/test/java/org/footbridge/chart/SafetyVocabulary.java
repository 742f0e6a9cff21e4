package org.footbridge.chart;

import static org.footbridge.record.TestVocabulary.LOINC;
import static org.footbridge.record.TestVocabulary.SCT;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.ExcludedCode;
import org.footbridge.vocabulary.GeneralAnswer;
import org.footbridge.vocabulary.ReferralCode;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.Term.DatedBy;
import org.footbridge.vocabulary.Term.Kind;
import org.footbridge.vocabulary.Term.Range;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.ValueSet.Verified;
import org.footbridge.vocabulary.Vocabulary;
import org.footbridge.vocabulary.WordList;
import org.footbridge.vocabulary.WordList.Means;

/** A few terms that are kept for safety: with what follows them when they are over, with words and with codes kept out. */
final class SafetyVocabulary {

    static final String SELF_HARM = "self-harm";
    static final String PAST = "self-harm in the past";
    static final String DEPRESSION = "depression";
    static final String CARER = "carer";
    static final String MAY_MEAN = "text that may mean self-harm";
    static final String PHQ9 = "PHQ-9 score";

    static final String SELF_HARM_CODE = "248062006";
    static final String DEPRESSION_CODE = "35489007";
    static final String DEPRESSION_RESOLVED = "196381000000100";
    static final String CARER_CODE = "224484003";
    static final String OTHER_CARER_CODE = "407542009";
    static final String NO_LONGER_CARER = "199361000000101";
    static final String EXCLUDED = "160331002";

    static final String DIRECT_CODE = "390893007";
    static final String REFERRAL_CODE = "871731000000106";

    /** How far back any rule asks of a PHQ-9. */
    static final int HORIZON = 365;

    private static final Set<RecordPart> EVERY_ENTRY =
            Set.of(RecordPart.PROBLEMS, RecordPart.MEASUREMENTS, RecordPart.PROCEDURES);

    static final Vocabulary VOCABULARY = make();

    private SafetyVocabulary() {}

    private static Vocabulary make() {
        var terms = new LinkedHashMap<String, Term>();
        List.of(
                        yesNo(SELF_HARM, DatedBy.LATEST, 30, PAST),
                        yesNo(PAST, DatedBy.LATEST, 0, ""),
                        yesNo(DEPRESSION, DatedBy.LATEST, 0, "depression in the past"),
                        yesNo("depression in the past", DatedBy.LATEST, 0, ""),
                        yesNo(CARER, DatedBy.RECORDED, 0, ""),
                        yesNo(MAY_MEAN, DatedBy.LATEST, 0, ""),
                        phq9())
                .forEach(term -> terms.put(term.name(), term));
        var words = new WordList(List.of(
                new WordList.Entry("self harm*", Means.MAY_MEAN, MAY_MEAN),
                new WordList.Entry("suicid*", Means.MAY_MEAN, MAY_MEAN),
                new WordList.Entry("denies", Means.UNLESS_BEFORE, ""),
                new WordList.Entry("fh", Means.UNLESS_BEFORE, "")));
        var referral = new ValueSet.Entry(new Code(SCT, REFERRAL_CODE), "", Verified.SEEN, "", 1);
        return new Vocabulary(
                        terms,
                        meanings(),
                        Map.of(Vocabulary.REFERRAL, new ValueSet(Vocabulary.REFERRAL, List.of(referral))),
                        Map.of(new Code(SCT, "373067005"), GeneralAnswer.NO),
                        words,
                        Map.of(
                                "self-harm",
                                List.of(new ExcludedCode(new Code(SCT, EXCLUDED), "", "family", false, ""))),
                        List.of(
                                new ReferralCode("link worker", new Code(SCT, REFERRAL_CODE), ""),
                                new ReferralCode("exercise referral", new Code(SCT, DIRECT_CODE), "")))
                .withHorizons(Map.of(PHQ9, HORIZON));
    }

    private static Map<Code, List<CodeMeaning>> meanings() {
        return Map.of(
                new Code(SCT, SELF_HARM_CODE), List.of(new CodeMeaning(SELF_HARM, Says.YES, null)),
                new Code(SCT, DEPRESSION_CODE), List.of(new CodeMeaning(DEPRESSION, Says.YES, null)),
                new Code(SCT, DEPRESSION_RESOLVED), List.of(end(DEPRESSION, DEPRESSION_CODE)),
                new Code(SCT, CARER_CODE), List.of(new CodeMeaning(CARER, Says.YES, null)),
                new Code(SCT, OTHER_CARER_CODE), List.of(new CodeMeaning(CARER, Says.YES, null)),
                new Code(SCT, NO_LONGER_CARER), List.of(end(CARER, CARER_CODE)),
                new Code(LOINC, "44261-6"), List.of(new CodeMeaning(PHQ9, Says.NUMBER, null)));
    }

    private static CodeMeaning end(String term, String code) {
        return new CodeMeaning(term, Says.ENDS, null, Set.of(new Code(SCT, code)));
    }

    private static Term yesNo(String name, DatedBy datedBy, int overCountsFor, String pastAs) {
        return new Term(
                name,
                Kind.YES_NO,
                "",
                "",
                Range.NONE,
                Counts.ANY,
                "",
                datedBy,
                EVERY_ENTRY,
                false,
                false,
                true,
                overCountsFor,
                pastAs,
                "");
    }

    private static Term phq9() {
        return new Term(
                PHQ9,
                Kind.NUMBER,
                "",
                "",
                new Range(BigDecimal.ZERO, BigDecimal.valueOf(27), BigDecimal.ONE),
                Counts.LATEST,
                "",
                DatedBy.RECORDED,
                Set.of(RecordPart.MEASUREMENTS),
                false,
                false,
                true,
                0,
                "",
                "");
    }
}
