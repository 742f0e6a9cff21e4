package org.footbridge.acknowledgement;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.access.FhirBaseUrl;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * All entries of discreet terms in one patient's record, past ones included, as keyed hashes: the same hashes mean the
 * same entries of the same patient, and nothing else can be learnt from them.
 *
 * @param pseudonym of the patient
 * @param digest of the entries; it differs once an entry is new, changed or gone
 */
public record DiscreetEntries(String pseudonym, String digest) {

    /**
     * Hashes the entries of one patient.
     *
     * @param fhirBase where the patient's record is, since an id alone names nobody; null where that is not known
     * @param codeOf the code of an entry, as the record has it, by the entry's source
     * @return empty where there are none, where more of them may stand in a part that could not be read, and where nothing
     *     says whose record it is
     */
    static Optional<DiscreetEntries> of(
            @Nullable URI fhirBase,
            String patient,
            PatientFacts facts,
            Vocabulary vocabulary,
            UnaryOperator<String> codeOf,
            KeyedHash hash) {
        var entries = entries(facts, vocabulary)
                .map(entry -> text(entry) + "|" + codeOf.apply(entry.source()))
                .sorted()
                .toList();
        if (fhirBase == null || entries.isEmpty() || mayBeMore(facts, vocabulary)) {
            return Optional.empty();
        }
        var pseudonym = hash.of(List.of("patient", new FhirBaseUrl(fhirBase).normalized(), patient));
        var digest = hash.of(
                Stream.concat(Stream.of("entries", pseudonym), entries.stream()).toList());
        return Optional.of(new DiscreetEntries(pseudonym, digest));
    }

    /** Whether a discreet entry stands in the record and does not say no, or may stand in a part that could not be read. */
    public static boolean mayStandIn(PatientFacts facts, Vocabulary vocabulary) {
        return mayBeMore(facts, vocabulary)
                || entries(facts, vocabulary).anyMatch(entry -> !entry.value().equals(ObservedValue.no()));
    }

    private static Stream<Observation> entries(PatientFacts facts, Vocabulary vocabulary) {
        var discreet = discreetTerms(vocabulary);
        return facts.observations().stream().filter(entry -> discreet.contains(entry.term()));
    }

    private static boolean mayBeMore(PatientFacts facts, Vocabulary vocabulary) {
        var discreet = discreetTerms(vocabulary);
        return facts.unread().stream().anyMatch(part -> !Collections.disjoint(part.terms(), discreet));
    }

    private static Set<String> discreetTerms(Vocabulary vocabulary) {
        return vocabulary.terms().stream()
                .filter(Term::discreet)
                .map(Term::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Observation entry) {
        return String.join("|", entry.term(), entry.source(), entry.value().inWords(), text(entry.when()));
    }

    private static String text(@Nullable PartialDate when) {
        return when == null ? "" : when.earliest() + "/" + when.latest() + "/" + when.at();
    }

    /** They name a patient to somebody who has the key. */
    @Override
    public String toString() {
        return "DiscreetEntries[(hidden)]";
    }
}
