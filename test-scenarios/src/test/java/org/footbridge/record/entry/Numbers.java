package org.footbridge.record.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Part;
import org.footbridge.facts.Value;
import org.footbridge.record.entry.CodesOf.Said;
import org.footbridge.vocabulary.Meaning.Says;
import org.footbridge.vocabulary.Term;

/** How a record says a number: with its unit, bare, by a coded answer, or as a component of a panel. */
final class Numbers {

    private final CodesOf codes;
    private final MeasurementWriter measurements;
    private final BiFunction<Observation, Said, String> panels;

    /**
     * Prepares to write numbers.
     *
     * @param desk what is at hand
     * @param panels writes an observation into a panel of this code, beside whatever else belongs there
     */
    Numbers(Desk desk, BiFunction<Observation, Said, String> panels) {
        this.codes = desk.codes();
        this.measurements = desk.measurements();
        this.panels = panels;
    }

    static BigDecimal number(Observation observation) {
        if (observation.value() instanceof Value.Amount(var number)) {
            return number;
        }
        throw new IllegalArgumentException(observation.term() + " is a number");
    }

    List<Way> ways(Term term, BigDecimal number) {
        return Way.inTurn(codes.of(term, Part.MEASUREMENTS).stream()
                .map(code -> switch (code.says()) {
                    case NUMBER -> given(term, code, number);
                    case PANEL -> List.of(new Way(code, observation -> panels.apply(observation, code)));
                    case YES, NO, QUESTION, ANSWER -> List.<Way>of();
                })
                .toList());
    }

    private List<Way> given(Term term, Said code, BigDecimal number) {
        var ways = new ArrayList<Way>();
        ways.add(new Way(
                code,
                observation -> measurements.observed(
                        term, code.entry(), MeasurementWriter.quantity(term, number), observation.when())));
        if (term.unit().isEmpty() && number.stripTrailingZeros().scale() <= 0) {
            ways.add(new Way(
                    code,
                    observation -> measurements.observed(
                            term, code.entry(), MeasurementWriter.whole(number), observation.when())));
        }
        codes.of(term, Part.MEASUREMENTS).stream()
                .filter(answer -> answer.says() == Says.ANSWER)
                .filter(answer -> answer.meaning().answer() != null
                        && number.compareTo(answer.meaning().answer()) == 0)
                .map(answer -> new Way(
                        code,
                        observation -> measurements.observed(term, code.entry(), answer.concept(), observation.when())))
                .forEach(ways::add);
        return ways;
    }

    /** The code under which a number stands in a panel: one of the panel's own system, where there is one. */
    Said inPanel(Term term, Said panel) {
        var own = codes.of(term, Part.MEASUREMENTS).stream()
                .filter(code -> code.says() == Says.NUMBER)
                .toList();
        return own.stream()
                .filter(code ->
                        code.entry().code().system().equals(panel.entry().code().system()))
                .findFirst()
                .orElseGet(own::getFirst);
    }

    boolean belongsIn(Said panel, Term term) {
        return codes.of(term, Part.MEASUREMENTS).stream()
                .anyMatch(code -> code.says() == Says.PANEL
                        && code.entry().code().equals(panel.entry().code()));
    }
}
