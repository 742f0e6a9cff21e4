package org.footbridge.condition;

import java.math.BigDecimal;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.Term.Kind;
import org.footbridge.vocabulary.Term.Range;

/** Terms for tests of the grammar, one of each kind. */
final class SampleTerms {

    static final Term SCORE = number("some score", 27, Counts.LATEST, RecordPart.MEASUREMENTS);
    static final Term SAFETY_ITEM = number("some item", 27, Counts.ANY, RecordPart.MEASUREMENTS);
    static final Term AGE = number("age", 130, Counts.LATEST, RecordPart.PATIENT);
    static final Term WAITED = number("days waited", 1000, Counts.ANY, RecordPart.REFERRALS);
    static final Term PROBLEM = yesOrNo("some problem", Counts.LATEST, "", RecordPart.PROBLEMS);
    static final Term DANGER = yesOrNo("some danger", Counts.ANY, "", RecordPart.PROBLEMS);
    static final Term DERIVED = yesOrNo("some break", Counts.ANY, "", RecordPart.REFERRALS);
    static final Term HERE = yesOrNo("lives here", Counts.LATEST, "where", RecordPart.PROBLEMS);
    static final Term THERE = yesOrNo("lives there", Counts.LATEST, "where", RecordPart.PROBLEMS);

    private SampleTerms() {}

    private static Term number(String name, int largest, Counts counts, RecordPart part) {
        var range = new Range(BigDecimal.ZERO, BigDecimal.valueOf(largest), BigDecimal.ONE);
        return term(name, Kind.NUMBER, range, counts, "", part);
    }

    private static Term yesOrNo(String name, Counts counts, String supersedes, RecordPart part) {
        return term(name, Kind.YES_NO, Range.NONE, counts, supersedes, part);
    }

    private static Term term(String name, Kind kind, Range range, Counts counts, String supersedes, RecordPart part) {
        return new Term(
                name,
                kind,
                "",
                "",
                range,
                counts,
                supersedes,
                Term.DatedBy.RECORDED,
                Set.of(part),
                false,
                false,
                false,
                0,
                "",
                "");
    }
}
