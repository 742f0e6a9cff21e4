package org.footbridge.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.WrittenConcept;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.ExcludedCode;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * What the concepts of an entry say in the words of the vocabulary, found before anything else of it is read.
 *
 * @param termsByText what words may mean, by the text in which they stand: a record says most things many times
 * @param entries what concepts say, for the same reason
 */
record CodeLookup(
        Vocabulary vocabulary,
        RecordPart part,
        Map<String, Set<String>> termsByText,
        Map<WrittenConcept, Optional<CodedEntry>> entries) {

    private static final Set<Says> STATEMENTS = EnumSet.of(Says.YES, Says.NO);

    CodeLookup(Vocabulary vocabulary, RecordPart part) {
        this(vocabulary, part, new HashMap<>(), new HashMap<>());
    }

    /** Whether something may be read as a concept: one that is not there says nothing, and anything else is none. */
    static boolean isConcept(JsonNode concept) {
        var codings = concept.path("coding");
        return (concept.isMissingNode() || concept.isObject()) && (codings.isMissingNode() || codings.isArray());
    }

    /** What a concept says; not present where it is not a concept at all and might have been anything. */
    Optional<CodedEntry> entry(WrittenConcept concept) {
        return entries.computeIfAbsent(concept, it -> entry(it.read()));
    }

    /** The same of a concept that few records repeat. */
    Optional<CodedEntry> entry(JsonNode concept) {
        if (!isConcept(concept)) {
            return Optional.empty();
        }
        var found = new Found();
        for (JsonNode coding : concept.path("coding")) {
            var code = coding.path("code");
            if (!coding.isObject() || !(code.isMissingNode() || code.isString())) {
                return Optional.empty();
            }
            found.add(coding.path("system").stringValue(""), code.stringValue(""));
        }
        return Optional.of(found.entry(concept));
    }

    /**
     * What the coded value of an entry says by itself: "Social circumstances: homeless" says homeless. Nothing where the
     * question asks for what is not so, or about others, and nothing about what the question itself asks. Not present as
     * in {@link #entry}.
     */
    Optional<CodedEntry> answer(WrittenConcept question, CodedEntry asked, JsonNode value) {
        if (value.isMissingNode()) {
            return Optional.of(CodedEntry.IRRELEVANT);
        }
        return entry(value).map(found -> {
            boolean saysNothing = found.terms().isEmpty() && found.ends().isEmpty();
            if (saysNothing || isNegated(question.read())) {
                return CodedEntry.IRRELEVANT;
            }
            var says = new HashMap<String, Set<Says>>();
            found.says().forEach((term, all) -> {
                var statements = EnumSet.copyOf(all);
                statements.retainAll(STATEMENTS);
                if (!statements.isEmpty() && !asked.says().containsKey(term)) {
                    says.put(term, statements);
                }
            });
            return new CodedEntry(says, found.codes(), found.ends(), found.mayMean(), true);
        });
    }

    private static boolean isNegated(JsonNode question) {
        return texts(question).stream().anyMatch(PlainAnswers::negate);
    }

    private static List<String> texts(JsonNode concept) {
        var texts = new ArrayList<String>();
        add(concept.path("text"), texts);
        concept.path("coding").forEach(coding -> add(coding.path("display"), texts));
        return texts;
    }

    private static void add(JsonNode text, List<String> texts) {
        var written = text.stringValue("");
        if (!written.isEmpty()) {
            texts.add(written);
        }
    }

    private boolean isReadHere(String term) {
        return vocabulary.find(term).filter(it -> it.readFrom().contains(part)).isPresent();
    }

    /** What the codings of one concept say together. */
    private final class Found {

        private final Map<String, Set<Says>> says = new TreeMap<>();
        private final Set<Code> codes = new HashSet<>();
        private final Set<Code> ends = new HashSet<>();
        private final Set<String> displays = new HashSet<>();
        private boolean isKnown;
        private boolean asksNothing;

        void add(String system, String code) {
            if (code.isBlank()) {
                return;
            }
            isKnown |= vocabulary.knows(system);
            var meanings = vocabulary.meanings(system, code);
            var excluded = vocabulary.excluded(system, code);
            asksNothing |= !meanings.isEmpty()
                    || excluded.filter(it -> !it.stillAsks()).isPresent();
            excluded.map(ExcludedCode::display).ifPresent(displays::add);
            meanings.forEach(meaning -> add(meaning, system, code));
        }

        private void add(CodeMeaning meaning, String system, String code) {
            if (meaning.says() == Says.ENDS) {
                ends.addAll(meaning.ends());
            } else if (meaning.says() != Says.ANSWER && isReadHere(meaning.term())) {
                codes.add(Code.of(system, code));
                says.computeIfAbsent(meaning.term(), it -> EnumSet.noneOf(Says.class))
                        .add(meaning.says());
            }
        }

        CodedEntry entry(JsonNode concept) {
            var mayMean = asksNothing ? Set.<String>of() : mayMean(texts(concept));
            if (says.isEmpty() && ends.isEmpty() && mayMean.isEmpty() && isKnown) {
                return CodedEntry.IRRELEVANT;
            }
            return new CodedEntry(says, codes, ends, mayMean, isKnown);
        }

        private Set<String> mayMean(List<String> texts) {
            var terms = new TreeSet<String>();
            texts.addAll(displays);
            texts.forEach(text -> terms.addAll(termsByText.computeIfAbsent(text, vocabulary.words()::termsIn)));
            return terms;
        }
    }
}
