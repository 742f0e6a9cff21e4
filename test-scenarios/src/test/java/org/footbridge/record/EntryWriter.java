package org.footbridge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Part;
import org.footbridge.facts.Value;
import org.footbridge.facts.When;
import org.footbridge.record.CodesOf.Said;
import org.footbridge.record.NotCarried.Reason;
import org.footbridge.vocabulary.Meaning;
import org.footbridge.vocabulary.Meaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Writes observations, each in one of the ways in which a record can say it. */
final class EntryWriter {

    private final List<Observation> stated;
    private final Vocabulary vocabulary;
    private final Turns turns;
    private final Sheet sheet;
    private final PatientWriter patient;
    private final CodesOf codes;
    private final ProblemWriter problems;
    private final MeasurementWriter measurements;
    private final YesOrNo yesOrNo;
    private final Numbers numbers;
    private final TreeMap<Integer, Observation> sourced = new TreeMap<>();
    private final List<Observation> readable = new ArrayList<>();

    EntryWriter(
            List<Observation> stated,
            Vocabulary vocabulary,
            Turns turns,
            Sheet sheet,
            PatientWriter patient,
            ProblemWriter problems,
            MeasurementWriter measurements) {
        this.stated = stated;
        this.vocabulary = vocabulary;
        this.turns = turns;
        this.sheet = sheet;
        this.patient = patient;
        this.codes = new CodesOf(vocabulary);
        this.problems = problems;
        this.measurements = measurements;
        this.yesOrNo = new YesOrNo(codes, problems, measurements);
        this.numbers = new Numbers(codes, measurements, this::inPanel);
    }

    void write() {
        for (int i = 0; i < stated.size(); i++) {
            if (!sourced.containsKey(i)) {
                write(i);
            }
        }
    }

    /** What was stated, each with the resource that stands for it. */
    List<Observation> sourced() {
        return List.copyOf(sourced.values());
    }

    /** What the door can read of it. */
    List<Observation> readable() {
        return List.copyOf(readable);
    }

    private void write(int i) {
        var observation = stated.get(i);
        var term = vocabulary.term(observation.term());
        if (term.isDerived()) {
            unread(i, observation.source(), Reason.FOLLOWS_FROM_THE_PATHWAY);
        } else if (term.readFrom().equals(Set.of(Part.PATIENT))) {
            patient.state(observation);
            read(i, Sheet.PATIENT);
        } else if (term.isNumber()) {
            write(i, numbers.ways(term, Numbers.number(observation)));
        } else {
            boolean yes = observation.value().equals(Value.yes());
            var ways = yesOrNo.ways(term, yes);
            if (ways.isEmpty() || (yes && endOf(observation, term) != null)) {
                writeAsProblemThatIsNot(i, term, yes);
            } else {
                write(i, ways);
            }
        }
    }

    private void write(int i, List<Way> ways) {
        var observation = stated.get(i);
        var way = turns.next(
                observation.term() + " " + (observation.value() instanceof Value.Flag(var yes) && !yes), ways);
        var source = way.write(observation);
        // A panel has been read already, with all that stands in it.
        if (!sourced.containsKey(i)) {
            read(i, source);
        }
        way.code().others().forEach(other -> {
            readable.add(implied(other, observation, source));
            sheet.notCarried(observation.term(), Reason.ITS_CODE_SAYS_MORE);
        });
    }

    private Observation implied(Meaning other, Observation observation, String source) {
        var term = vocabulary.term(observation.term());
        if (other.says() != Says.YES || vocabulary.term(other.term()).datedBy() != term.datedBy()) {
            throw new IllegalArgumentException("what a code of \"" + term.name() + "\" says of \"" + other.term()
                    + "\" is not foreseen; teach EntryWriter to say it");
        }
        return new Observation(other.term(), Value.yes(), observation.when(), source);
    }

    /** Only where no code can say no: a yes that a later no ends, that no, or a no by itself. */
    private void writeAsProblemThatIsNot(int i, Term term, boolean yes) {
        var observation = stated.get(i);
        var code = codes.of(term, Part.PROBLEMS).getFirst().entry();
        if (yes) {
            unread(
                    i,
                    problems.ended(term, code, observation.when(), endOf(observation, term)),
                    Reason.PROBLEM_HAS_ENDED);
            return;
        }
        for (int earlier = 0; earlier < stated.size(); earlier++) {
            if (observation.when() != null && observation.when().equals(endOf(stated.get(earlier), term))) {
                if (!sourced.containsKey(earlier)) {
                    write(earlier);
                }
                unread(i, sourced.get(earlier).source(), Reason.PROBLEM_HAS_ENDED);
                return;
            }
        }
        unread(i, problems.refuted(term, code, observation.when()), Reason.NO_CODE_SAYS_NO);
    }

    /** When a problem ended: the first later no, where the latest entry decides and no code can say it. */
    private @Nullable When endOf(Observation observation, Term term) {
        if (!observation.term().equals(term.name())
                || observation.value().equals(Value.no())
                || observation.when() == null
                || term.counts() == Counts.ANY
                || !yesOrNo.ways(term, false).isEmpty()) {
            return null;
        }
        return stated.stream()
                .filter(other ->
                        other.term().equals(term.name()) && other.value().equals(Value.no()))
                .map(Observation::when)
                .filter(when -> when != null && when.isAfter(observation.when()))
                .min(When.LATEST_FIRST.reversed())
                .orElse(null);
    }

    /** Everything of the same time that belongs in the same panel stands in it. */
    private String inPanel(Observation first, Said panelCode) {
        var panel = measurements.panel(vocabulary.term(first.term()), panelCode.entry(), first.when());
        var inIt = new TreeMap<String, Integer>();
        for (int i = 0; i < stated.size(); i++) {
            var other = stated.get(i);
            var term = vocabulary.term(other.term());
            boolean sameTime = java.util.Objects.equals(other.when(), first.when());
            boolean mayJoin = other == first
                    || (sameTime && !sourced.containsKey(i) && !other.term().equals(first.term()));
            if (mayJoin && numbers.belongsIn(panelCode, term) && inIt.putIfAbsent(other.term(), i) == null) {
                panel.addComponent()
                        .setCode(numbers.inPanel(term, panelCode).concept())
                        .setValue(MeasurementWriter.quantity(term, Numbers.number(other)));
            }
        }
        var source = measurements.add(panel);
        inIt.values().forEach(i -> read(i, source));
        return source;
    }

    /** A code for an entry that is there and cannot be read: one that says nothing else, where there is one. */
    static ValueSet.Entry plainest(List<Said> codes) {
        return codes.stream()
                .filter(code -> code.others().isEmpty())
                .findFirst()
                .orElseGet(codes::getFirst)
                .entry();
    }

    private void read(int i, String source) {
        readable.add(settle(i, source));
    }

    private void unread(int i, String source, Reason reason) {
        settle(i, source);
        sheet.notCarried(stated.get(i).term(), reason);
    }

    private Observation settle(int i, String source) {
        var observation = stated.get(i);
        var settled = new Observation(observation.term(), observation.value(), observation.when(), source);
        sourced.put(i, settled);
        return settled;
    }
}
