package org.footbridge.recordwriter.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The codes of a term as a part of the record uses them. */
public final class TermCodes {

    private final Vocabulary vocabulary;

    TermCodes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A code and what it says of a term.
     *
     * @param entry the code
     * @param meaning how it says it
     * @param others what else it says in the same part of the record
     */
    public record Said(ValueSet.Entry entry, CodeMeaning meaning, Set<CodeMeaning> others) {

        public Says says() {
            return meaning.says();
        }

        CodeableConcept concept() {
            return TermCodes.concept(entry);
        }
    }

    public static CodeableConcept concept(ValueSet.Entry entry) {
        var concept = new CodeableConcept();
        concept.addCoding()
                .setSystem(entry.code().system())
                .setCode(entry.code().code())
                .setDisplay(entry.display());
        return concept;
    }

    /** Whether no code says anything of a term. */
    public boolean areNone(Term term) {
        return vocabulary.entriesOf(term).isEmpty();
    }

    /** Every code of the term, in the order of its file. */
    public List<Said> of(Term term, RecordPart part) {
        return vocabulary.entriesOf(term).stream()
                .flatMap(entry -> meanings(entry)
                        .filter(meaning -> meaning.term().equals(term.name()))
                        .map(meaning -> new Said(entry, meaning, others(entry, term, part))))
                .toList();
    }

    private Stream<CodeMeaning> meanings(ValueSet.Entry entry) {
        return vocabulary.meanings(entry.code().system(), entry.code().code()).stream();
    }

    private Set<CodeMeaning> others(ValueSet.Entry entry, Term term, RecordPart part) {
        return meanings(entry)
                .filter(meaning -> !meaning.term().equals(term.name()))
                .filter(meaning -> meaning.says() != Says.ANSWER && meaning.says() != Says.PANEL)
                .filter(meaning -> vocabulary.term(meaning.term()).readFrom().contains(part))
                .collect(Collectors.toSet());
    }
}
