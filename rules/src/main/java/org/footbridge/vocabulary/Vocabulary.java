package org.footbridge.vocabulary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.facts.RecordPart;

/** The words that tables may use, and what each code of a record says in those words. */
public final class Vocabulary {

    /** Value set of the code that a social prescribing referral carries. */
    public static final String REFERRAL = "social-prescribing-referral";

    /** Value set of the job role that makes a practitioner role a link worker. */
    public static final String LINK_WORKER = "link-worker";

    /** What SNOMED CT writes behind a name, "(finding)". */
    private static final Pattern SEMANTIC_TAG = Pattern.compile(" \\([\\p{L} /]+\\)$");

    private final SequencedMap<String, Term> terms;
    private final Map<Code, List<CodeMeaning>> meanings;
    private final Map<String, ValueSet> valueSets;
    private final Map<RecordPart, Set<String>> termsReadFrom = new EnumMap<>(RecordPart.class);
    private final Map<Code, GeneralAnswer> answers;
    private final Set<String> partlyVerified;
    private final Set<String> deniable;
    private final WordList words;
    private final Map<String, List<ExcludedCode>> excluded;
    private final Map<Code, ExcludedCode> excludedCodes;
    private final List<ReferralCode> referrals;
    private final Map<String, Integer> horizons;
    private final Set<String> knownSystems;

    /**
     * Holds terms and codes that have been read and checked.
     *
     * @param terms the terms by name
     * @param meanings what each code says
     * @param valueSets the files of the codes folder, by name
     * @param answers coded answers that mean yes, no or nothing to any question
     * @param words words that may mean a safety term
     * @param excluded codes that are kept out of a value set, by its name
     * @param referrals the codes of referrals
     */
    public Vocabulary(
            SequencedMap<String, Term> terms,
            Map<Code, List<CodeMeaning>> meanings,
            Map<String, ValueSet> valueSets,
            Map<Code, GeneralAnswer> answers,
            WordList words,
            Map<String, List<ExcludedCode>> excluded,
            List<ReferralCode> referrals) {
        this.words = words;
        this.excluded = Map.copyOf(excluded);
        this.excludedCodes = excluded.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(
                        ExcludedCode::code, Function.identity(), (one, two) -> one.stillAsks() ? one : two));
        this.referrals = List.copyOf(referrals);
        this.horizons = Map.of();
        this.terms = terms;
        // A copy by Map.copyOf would look up several times slower among very many codes.
        this.meanings = new HashMap<>(meanings);
        this.valueSets = Map.copyOf(valueSets);
        this.answers = Map.copyOf(answers);
        this.knownSystems = knownSystems(meanings, answers, valueSets);
        // Asked for with every request, and the same for as long as this vocabulary lives.
        for (var part : RecordPart.values()) {
            termsReadFrom.put(part, termNames(term -> term.readFrom().contains(part)));
        }
        this.partlyVerified = valueSets.values().stream()
                .flatMap(valueSet -> valueSet.entries().stream())
                .filter(entry -> entry.verified() == ValueSet.Verified.PARTIAL)
                .flatMap(entry -> meanings.getOrDefault(entry.code(), List.of()).stream())
                .map(CodeMeaning::term)
                .collect(Collectors.toUnmodifiableSet());
        this.deniable = meanings.values().stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.says() == CodeMeaning.Says.NO || meaning.says() == CodeMeaning.Says.QUESTION)
                .map(CodeMeaning::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A vocabulary without words, without codes kept out, and in which a referral is named by text. */
    public Vocabulary(
            SequencedMap<String, Term> terms,
            Map<Code, List<CodeMeaning>> meanings,
            Map<String, ValueSet> valueSets,
            Map<Code, GeneralAnswer> answers) {
        this(terms, meanings, valueSets, answers, WordList.NONE, Map.of(), List.of());
    }

    /** Another vocabulary with other horizons: everything else was worked out once, which takes long for many codes. */
    private Vocabulary(Vocabulary other, Map<String, Integer> horizons) {
        this.terms = other.terms;
        this.meanings = other.meanings;
        this.valueSets = other.valueSets;
        this.termsReadFrom.putAll(other.termsReadFrom);
        this.answers = other.answers;
        this.partlyVerified = other.partlyVerified;
        this.deniable = other.deniable;
        this.words = other.words;
        this.excluded = other.excluded;
        this.excludedCodes = other.excludedCodes;
        this.referrals = other.referrals;
        this.knownSystems = other.knownSystems;
        this.horizons = Map.copyOf(horizons);
    }

    /** Without streams, since it looks at every code of every list. */
    private static Set<String> knownSystems(
            Map<Code, List<CodeMeaning>> meanings, Map<Code, GeneralAnswer> answers, Map<String, ValueSet> valueSets) {
        var systems = new HashSet<>(Set.of(CodeSystems.SNOMED_CT, CodeSystems.LOINC, CodeSystems.YES_NO));
        meanings.keySet().forEach(code -> systems.add(code.system()));
        answers.keySet().forEach(code -> systems.add(code.system()));
        valueSets
                .values()
                .forEach(set ->
                        set.entries().forEach(entry -> systems.add(entry.code().system())));
        return Set.copyOf(systems);
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

    /** What a coded answer means to any question; empty where it means nothing by itself. */
    public Optional<GeneralAnswer> answer(String system, String code) {
        return Optional.ofNullable(answers.get(Code.of(system, code)));
    }

    /** Whether a system is one whose codes we know, so that a code of it without a meaning is one that we do not need. */
    public boolean knows(String system) {
        return knownSystems.contains(CodeSystems.canonical(system));
    }

    /** Words that may mean a safety term where no code is understood. */
    public WordList words() {
        return words;
    }

    /** Codes that were looked at and are kept out of the value set of that name. */
    public List<ExcludedCode> excluded(String valueSet) {
        return excluded.getOrDefault(valueSet, List.of());
    }

    /** A code that was looked at and is kept out of a value set. */
    public Optional<ExcludedCode> excluded(String system, String code) {
        return Optional.ofNullable(excludedCodes.get(Code.of(system, code)));
    }

    /** The code that a referral to a route has; empty where it is named by text alone. */
    public Optional<ReferralCode> referralCode(String route) {
        return referrals.stream().filter(each -> each.route().equals(route)).findFirst();
    }

    /** The routes that have a referral code. */
    public List<String> routesWithReferralCode() {
        return referrals.stream().map(ReferralCode::route).toList();
    }

    /** The route that a referral of this code asks for; empty where the code is no referral's. */
    public Optional<String> routeReferredTo(String system, String code) {
        var sought = Code.of(system, code);
        return referrals.stream()
                .filter(each -> each.code().equals(sought))
                .map(ReferralCode::route)
                .findFirst();
    }

    /** How many days back any rule asks of a term; empty where a rule asks of the whole record, or none asks at all. */
    public OptionalInt horizon(Term term) {
        var days = horizons.get(term.name());
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    /**
     * The same vocabulary, where the rules look no further back.
     *
     * @param days how many days back any rule asks of a term, by its name; a term that is left out has no limit
     */
    public Vocabulary withHorizons(Map<String, Integer> days) {
        return new Vocabulary(this, days);
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

    /**
     * The names of the terms that a code of this display states: "Financial problem" is a money problem. Looks at every
     * code, so it is for what few records hold.
     */
    public Set<String> termsCalled(String display) {
        return valueSets.values().stream()
                .flatMap(valueSet -> valueSet.entries().stream())
                .filter(entry -> isCalled(entry.display(), display))
                .flatMap(entry -> meanings.getOrDefault(entry.code(), List.of()).stream())
                .filter(meaning -> meaning.says() == CodeMeaning.Says.YES)
                .map(CodeMeaning::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Most begin otherwise, which is seen without a pattern. */
    private static boolean isCalled(String name, String display) {
        return name.regionMatches(true, 0, display, 0, display.length())
                && SEMANTIC_TAG.matcher(name).replaceFirst("").equalsIgnoreCase(display);
    }

    /** Whether some code of the record, or a consent, which needs none, can state that this is not so. */
    public boolean canSayNo(Term term) {
        return deniable.contains(term.name()) || term.readFrom().contains(RecordPart.CONSENTS);
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
}
