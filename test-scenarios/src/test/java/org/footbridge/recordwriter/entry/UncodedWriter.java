package org.footbridge.recordwriter.entry;

import java.util.Optional;
import org.footbridge.facts.Observation;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.CodeMeaning.Says;

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
        var text = context.inWords(observation.term());
        text.ifPresent(unused -> inWords++);
        return text.map(words -> context.problems().inWords(words, observation.when()));
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
}
