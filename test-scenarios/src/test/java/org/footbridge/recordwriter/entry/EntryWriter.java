package org.footbridge.recordwriter.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.RecordPart;
import org.footbridge.recordwriter.entry.TermCodes.Said;
import org.footbridge.recordwriter.entry.UnsupportedFact.Reason;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;

/** Writes observations, each in one of the encodings in which a record can say it. */
public final class EntryWriter {

    private final List<Observation> stated;
    private final Set<String> onProblemList;
    private final WriterContext context;
    private final YesNoWriter yesOrNo;
    private final NumberWriter numbers;
    private final UncodedWriter uncoded;
    private final TreeMap<Integer, Observation> sourced = new TreeMap<>();
    private final List<Observation> readable = new ArrayList<>();

    /**
     * Prepares to write.
     *
     * @param stated the observations
     * @param onProblemList the sources of those that must be written as problems
     * @param context the words, codes and record of the patient who is written
     */
    public EntryWriter(List<Observation> stated, Set<String> onProblemList, WriterContext context) {
        this.stated = List.copyOf(stated);
        this.onProblemList = Set.copyOf(onProblemList);
        this.context = context;
        this.yesOrNo = new YesNoWriter(context);
        this.uncoded = new UncodedWriter(context);
        this.numbers = new NumberWriter(context, this::inPanel);
    }

    public void write() {
        for (int i = 0; i < stated.size(); i++) {
            if (!sourced.containsKey(i)) {
                write(i);
            }
        }
    }

    /** What was stated, each with the resource that stands for it. */
    public List<Observation> sourced() {
        return List.copyOf(sourced.values());
    }

    /** What the door can read of it. */
    public List<Observation> readable() {
        return List.copyOf(readable);
    }

    /** How many of its entries nobody understands. */
    public int notUnderstood() {
        return uncoded.notUnderstood();
    }

    private void write(int i) {
        var observation = stated.get(i);
        var term = context.vocabulary().term(observation.term());
        if (term.isDerived()) {
            throw new IllegalArgumentException("no record says of itself what the pathway says: " + term.name());
        }
        if (term.readFrom().equals(Set.of(RecordPart.PATIENT))) {
            context.patient().state(observation);
            read(i, RecordBuilder.PATIENT);
        } else if (onProblemList.contains(observation.source())) {
            write(i, yesOrNo.problems(term));
        } else if (context.codes().areNone(term)) {
            uncoded.write(observation).ifPresentOrElse(source -> read(i, source), () -> {
                settle(i, "");
                context.sheet().notCarried(term.name(), Reason.NO_ENTRY_SAYS_IT);
            });
        } else if (term.isNumber()) {
            write(i, numbers.encodings(term, NumberWriter.number(observation)));
        } else {
            write(i, yesOrNo.encodings(term, observation.value().equals(ObservedValue.yes())));
        }
    }

    private void write(int i, List<EntryEncoding> encodings) {
        var observation = stated.get(i);
        boolean no = observation.value().equals(ObservedValue.no());
        var encoding = context.turns().next(observation.term() + (no ? " no" : ""), encodings);
        var source = encoding.write(observation);
        // What stands in a panel has been read already, with all the others in it.
        if (!sourced.containsKey(i)) {
            read(i, source);
        }
        encoding.code().others().forEach(other -> {
            readable.add(implied(other, observation, source));
            context.sheet().notCarried(observation.term(), Reason.ITS_CODE_SAYS_MORE);
        });
    }

    private Observation implied(CodeMeaning other, Observation observation, String source) {
        var term = context.vocabulary().term(observation.term());
        var otherTerm = context.vocabulary().term(other.term());
        if (other.says() != Says.YES || otherTerm.datedBy() != term.datedBy()) {
            throw new IllegalArgumentException("a code of \"" + term.name() + "\" says something of \"" + other.term()
                    + "\" that EntryWriter has not learnt to expect");
        }
        return new Observation(other.term(), ObservedValue.yes(), observation.when(), source);
    }

    /** Everything of the same time that belongs in the same panel stands in it. */
    private String inPanel(Observation first, Said panelCode) {
        var panel =
                context.measurements().panel(context.vocabulary().term(first.term()), panelCode.entry(), first.when());
        var inIt = new TreeMap<String, Integer>();
        for (int i = 0; i < stated.size(); i++) {
            var other = stated.get(i);
            var term = context.vocabulary().term(other.term());
            if (!sourced.containsKey(i)
                    && (other.equals(first) || isBeside(first, other))
                    && numbers.belongsIn(panelCode, term)
                    && inIt.putIfAbsent(other.term(), i) == null) {
                panel.addComponent()
                        .setCode(numbers.inPanel(term, panelCode).concept())
                        .setValue(MeasurementWriter.quantity(term, NumberWriter.number(other)));
            }
        }
        var source = context.sheet().add(panel);
        inIt.values().forEach(i -> read(i, source));
        return source;
    }

    private static boolean isBeside(Observation first, Observation other) {
        return !other.term().equals(first.term()) && Objects.equals(other.when(), first.when());
    }

    private void read(int i, String source) {
        readable.add(settle(i, source));
    }

    private Observation settle(int i, String source) {
        var observation = stated.get(i);
        var settled = new Observation(observation.term(), observation.value(), observation.when(), source);
        sourced.put(i, settled);
        return settled;
    }
}
