package org.footbridge.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** What the codes of an entry say in the words of the vocabulary, found before anything is parsed. */
record CodeLookup(Vocabulary vocabulary, RecordPart part) {

    private static final Set<Says> STATEMENTS = EnumSet.of(Says.YES, Says.NO);

    /**
     * Term to what is said about it: empty where no rule can use the concept, not present where it is not a concept at
     * all and might have been anything.
     */
    Optional<Map<String, Set<Says>>> meanings(JsonNode concept) {
        if (concept.isMissingNode()) {
            return Optional.of(Map.of());
        }
        var codings = concept.path("coding");
        if (!concept.isObject() || !(codings.isMissingNode() || codings.isArray())) {
            return Optional.empty();
        }
        Map<String, Set<Says>> found = Map.of();
        for (JsonNode coding : codings) {
            var code = coding.path("code");
            if (!coding.isObject() || !(code.isMissingNode() || code.isString())) {
                return Optional.empty();
            }
            for (CodeMeaning meaning : meaningsOf(coding)) {
                found = found.isEmpty() ? new TreeMap<>() : found;
                found.computeIfAbsent(meaning.term(), it -> EnumSet.noneOf(Says.class))
                        .add(meaning.says());
            }
        }
        return Optional.of(found);
    }

    /**
     * What the coded value of an entry says by itself: "Social circumstances: homeless" says homeless. Nothing where the
     * question asks for what is not so, or about others. Not present as in {@link #meanings}.
     */
    Optional<Map<String, Set<Says>>> answers(JsonNode question, JsonNode value) {
        return meanings(value).map(found -> {
            if (found.isEmpty() || isNegated(question)) {
                return Map.of();
            }
            found.values().forEach(says -> says.retainAll(STATEMENTS));
            found.values().removeIf(Set::isEmpty);
            return found;
        });
    }

    private static boolean isNegated(JsonNode question) {
        return Stream.concat(
                        Stream.of(question.path("text")),
                        question.path("coding").valueStream().map(coding -> coding.path("display")))
                .anyMatch(text -> PlainAnswers.negate(text.stringValue("")));
    }

    private List<CodeMeaning> meaningsOf(JsonNode coding) {
        var meanings = vocabulary.meanings(
                coding.path("system").stringValue(""), coding.path("code").stringValue(""));
        return meanings.isEmpty()
                ? meanings
                : meanings.stream()
                        .filter(meaning -> meaning.says() != Says.ANSWER && isReadHere(meaning.term()))
                        .toList();
    }

    private boolean isReadHere(String term) {
        return vocabulary.find(term).filter(it -> it.readFrom().contains(part)).isPresent();
    }
}
