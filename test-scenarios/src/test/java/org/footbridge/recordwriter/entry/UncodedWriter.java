package org.footbridge.recordwriter.entry;

import java.util.Optional;
import org.footbridge.facts.Observation;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;

/** How a record says what has no code: by words, or by an entry of something else that is over. */
final class UncodedWriter {

    private final WriterContext context;
    private int inWords;

    UncodedWriter(WriterContext context) {
        this.context = context;
    }

    /** Returns the resource that says it; empty where no entry of that date can say it. */
    Optional<String> write(Observation observation) {
        return inWords(observation).or(() -> over(observation));
    }

    /** How many entries consist of words alone, so that nobody understands them. */
    int notUnderstood() {
        return inWords;
    }

    private Optional<String> inWords(Observation observation) {
        var words = context.vocabulary().words().entries().stream()
                .filter(entry -> entry.term().equals(observation.term()))
                .map(entry -> entry.words().replace("*", ""))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        inWords++;
        var text = context.turns().next("words " + observation.term(), words);
        return Optional.of(context.problems().inWords(text, observation.when()));
    }

    private Optional<String> over(Observation observation) {
        return context.vocabulary().terms().stream()
                .filter(term -> term.overReadAs(observation.when(), context.asOf())
                        .filter(observation.term()::equals)
                        .isPresent())
                .flatMap(term -> context.codes().of(term, RecordPart.PROBLEMS).stream())
                .filter(code -> code.says() == Says.YES && code.others().isEmpty())
                .findFirst()
                .map(code -> context.problems().over(code.entry(), observation.when()));
    }

    /** Whether no code of the record says anything of a term. */
    boolean isUncoded(Term term) {
        return context.vocabulary().entriesOf(term).isEmpty();
    }
}
