package org.footbridge.recordwriter.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.RecordPart;
import org.footbridge.recordwriter.entry.TermCodes.Said;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;

/** How a record says a number: with its unit, bare, by a coded answer, or as a component of a panel. */
final class NumberWriter {

    private final TermCodes codes;
    private final MeasurementWriter measurements;
    private final BiFunction<Observation, Said, String> panels;

    /**
     * Prepares to write numbers.
     *
     * @param context the words, codes and record of the patient who is written
     * @param panels writes an observation into a panel of this code with the others that belong there
     */
    NumberWriter(WriterContext context, BiFunction<Observation, Said, String> panels) {
        this.codes = context.codes();
        this.measurements = context.measurements();
        this.panels = panels;
    }

    static BigDecimal number(Observation observation) {
        if (observation.value() instanceof ObservedValue.Amount(var number)) {
            return number;
        }
        throw new IllegalArgumentException(observation.term() + " is a number");
    }

    List<EntryEncoding> encodings(Term term, BigDecimal number) {
        return EntryEncoding.inTurn(codes.of(term, RecordPart.MEASUREMENTS).stream()
                .map(code -> switch (code.says()) {
                    case NUMBER -> given(term, code, number);
                    case PANEL -> List.of(new EntryEncoding(code, observation -> panels.apply(observation, code)));
                    case YES, NO, QUESTION, ANSWER, ENDS -> List.<EntryEncoding>of();
                })
                .toList());
    }

    private List<EntryEncoding> given(Term term, Said code, BigDecimal number) {
        var encodings = new ArrayList<EntryEncoding>();
        encodings.add(new EntryEncoding(
                code,
                observation -> measurements.observed(
                        term, code.entry(), MeasurementWriter.quantity(term, number), observation.when())));
        if (term.unit().isEmpty() && number.stripTrailingZeros().scale() <= 0) {
            encodings.add(new EntryEncoding(
                    code,
                    observation -> measurements.observed(
                            term, code.entry(), MeasurementWriter.whole(number), observation.when())));
        }
        codes.of(term, RecordPart.MEASUREMENTS).stream()
                .filter(answer -> answer.says() == Says.ANSWER)
                .filter(answer -> answer.meaning().answer() != null
                        && number.compareTo(answer.meaning().answer()) == 0)
                .map(answer -> new EntryEncoding(
                        code,
                        observation -> measurements.observed(term, code.entry(), answer.concept(), observation.when())))
                .forEach(encodings::add);
        return encodings;
    }

    /** The code under which a number stands in a panel: one of the panel's own system, where there is one. */
    Said inPanel(Term term, Said panel) {
        var own = codes.of(term, RecordPart.MEASUREMENTS).stream()
                .filter(code -> code.says() == Says.NUMBER)
                .toList();
        return own.stream()
                .filter(code ->
                        code.entry().code().system().equals(panel.entry().code().system()))
                .findFirst()
                .orElseGet(own::getFirst);
    }

    boolean belongsIn(Said panel, Term term) {
        return codes.of(term, RecordPart.MEASUREMENTS).stream()
                .anyMatch(code -> code.says() == Says.PANEL
                        && code.entry().code().equals(panel.entry().code()));
    }
}
