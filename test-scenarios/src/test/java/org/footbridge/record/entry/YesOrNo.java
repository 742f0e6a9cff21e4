package org.footbridge.record.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.facts.Part;
import org.footbridge.record.entry.CodesOf.Said;
import org.footbridge.vocabulary.Meaning.Says;
import org.footbridge.vocabulary.Term;
import org.hl7.fhir.r4.model.BooleanType;

/** How a record says that something is so, or that it is not: by a problem, by an observation, or by an answer. */
final class YesOrNo {

    private final CodesOf codes;
    private final ProblemWriter problems;
    private final MeasurementWriter measurements;

    YesOrNo(Desk desk) {
        this.codes = desk.codes();
        this.problems = desk.problems();
        this.measurements = desk.measurements();
    }

    /** None where no code can say it. */
    List<Way> ways(Term term, boolean yes) {
        var byCode = new ArrayList<List<Way>>();
        if (term.readFrom().contains(Part.PROBLEMS)) {
            codes.of(term, Part.PROBLEMS).stream()
                    .filter(code -> code.says() == (yes ? Says.YES : Says.NO))
                    .map(code -> new Way(code, observation -> problems.active(term, code.entry(), observation.when())))
                    .forEach(way -> byCode.add(List.of(way)));
        }
        if (term.readFrom().contains(Part.MEASUREMENTS)) {
            codes.of(term, Part.MEASUREMENTS).forEach(code -> byCode.add(measured(term, code, yes)));
        }
        return Way.inTurn(byCode);
    }

    private List<Way> measured(Term term, Said code, boolean yes) {
        return switch (code.says()) {
            case YES ->
                yes ? List.of(itself(term, code), answered(term, code, true)) : List.of(answered(term, code, false));
            case NO -> yes ? List.of() : List.of(itself(term, code), answered(term, code, true));
            case QUESTION ->
                Stream.concat(Stream.of(answered(term, code, yes)), coded(term, code, yes))
                        .toList();
            case NUMBER, ANSWER, PANEL -> List.of();
        };
    }

    private Way itself(Term term, Said code) {
        return new Way(code, observation -> measurements.observed(term, code.entry(), null, observation.when()));
    }

    private Way answered(Term term, Said code, boolean answer) {
        return new Way(
                code,
                observation -> measurements.observed(term, code.entry(), new BooleanType(answer), observation.when()));
    }

    private Stream<Way> coded(Term term, Said question, boolean yes) {
        return codes.of(term, Part.MEASUREMENTS).stream()
                .filter(answer -> answer.says() == (yes ? Says.YES : Says.NO))
                .map(answer -> new Way(
                        question,
                        observation ->
                                measurements.observed(term, question.entry(), answer.concept(), observation.when())));
    }
}
