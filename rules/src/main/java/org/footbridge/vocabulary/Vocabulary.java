package org.footbridge.vocabulary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footbridge.facts.RecordPart;

/** The words that tables may use, and what each code of a record says in those words. */
public final class Vocabulary {

    /** Value set of the code that a social prescribing referral carries. */
    public static final String REFERRAL = "social-prescribing-referral";

    /** Value set of the job role that makes a practitioner role a link worker. */
    public static final String LINK_WORKER = "link-worker";

    private final SequencedMap<String, Term> terms;
    private final Map<Code, List<CodeMeaning>> meanings;
    private final Map<String, ValueSet> valueSets;
    private final Map<RecordPart, Set<String>> termsReadFrom = new EnumMap<>(RecordPart.class);
    private final Map<Code, Boolean> answers;
    private final Set<String> partlyVerified;

    /**
     * Holds terms and codes that have been read and checked.
     *
     * @param terms the terms by name
     * @param meanings what each code says
     * @param valueSets the files of the codes folder, by name
     * @param answers coded answers that mean yes (true) or no (false) to any question
     */
    public Vocabulary(
            SequencedMap<String, Term> terms,
            Map<Code, List<CodeMeaning>> meanings,
            Map<String, ValueSet> valueSets,
            Map<Code, Boolean> answers) {
        this.terms = terms;
        this.meanings = Map.copyOf(meanings);
        this.valueSets = Map.copyOf(valueSets);
        this.answers = Map.copyOf(answers);
        // Asked for with every request, and the same for as long as this vocabulary lives.
        for (var part : RecordPart.values()) {
            termsReadFrom.put(part, termNames(term -> term.readFrom().contains(part)));
        }
        this.partlyVerified = termNames(term -> restsOnAPartlyVerifiedCode(term, valueSets.values()));
    }

    private boolean restsOnAPartlyVerifiedCode(Term term, Collection<ValueSet> valueSets) {
        var own = codes(meaning -> meaning.term().equals(term.name()));
        return valueSets.stream()
                .flatMap(valueSet -> valueSet.entries().stream())
                .filter(entry -> entry.verified() == ValueSet.Verified.PARTIAL)
                .anyMatch(entry -> own.contains(entry.code()));
    }

    public Collection<Term> terms() {
        return terms.values();
    }

    public Optional<Term> find(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    /** The term of that name, which must exist: tables are checked before anything else sees them. */
    public Term term(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("not in the vocabulary: " + name));
    }

    /** What a code says; empty where no rule can use it. A hash look-up, made for every code of a record. */
    public List<CodeMeaning> meanings(String system, String code) {
        return meanings.getOrDefault(Code.of(system, code), List.of());
    }

    /** Whether a coded answer means yes or no to any question; empty where it does not. */
    public Optional<Boolean> answer(String system, String code) {
        return Optional.ofNullable(answers.get(Code.of(system, code)));
    }

    public ValueSet valueSet(String name) {
        var valueSet = valueSets.get(name);
        return valueSet == null ? new ValueSet(name, List.of()) : valueSet;
    }

    /** The codes that speak about a term, in the order of their files, each once. */
    public List<ValueSet.Entry> entriesOf(Term term) {
        var entries = new LinkedHashMap<Code, ValueSet.Entry>();
        new TreeMap<>(valueSets)
                .values().stream()
                        .flatMap(valueSet -> valueSet.entries().stream())
                        .filter(entry -> meanings.getOrDefault(entry.code(), List.of()).stream()
                                .anyMatch(meaning -> meaning.term().equals(term.name())))
                        .forEach(entry -> entries.putIfAbsent(entry.code(), entry));
        return List.copyOf(entries.values());
    }

    /** Whether some code of the record can state that this is not so. */
    public boolean canSayNo(Term term) {
        return meanings.values().stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.term().equals(term.name()))
                .anyMatch(meaning ->
                        meaning.says() == CodeMeaning.Says.NO || meaning.says() == CodeMeaning.Says.QUESTION);
    }

    /** Whether some code of a term is only partly verified, which a card that rests on it says. */
    public boolean isPartlyVerified(Term term) {
        return partlyVerified.contains(term.name());
    }

    /** The names of all terms that are read from a part of the record, which are unknown when it cannot be read. */
    public Set<String> termsReadFrom(RecordPart part) {
        return termsReadFrom.getOrDefault(part, Set.of());
    }

    private Set<String> termNames(Predicate<Term> wanted) {
        return terms.values().stream().filter(wanted).map(Term::name).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Code> codes(Predicate<CodeMeaning> wanted) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
