package org.footbridge.chart;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The entries of one type that follow the journey of referrals. Which of them are the patient's own, and what is
 * unread where one cannot be read, is the same for every type.
 *
 * @param referrals the referrals that are followed, as relative references
 */
record JourneyEntries(
        RecordRead record, RecordPart part, Set<String> referrals, Vocabulary vocabulary, FactsBuilder facts) {

    /** An entry that matters, with the elements of it that were asked for. */
    record Read(FhirElement resource, BundleEntry entry) {}

    /**
     * Hands over each entry that matters, and says what could not be read.
     *
     * @param type the type of the entries
     * @param subject the element that names the patient
     * @param elements the elements that matter
     * @param matters whether an entry says anything that is of use; one that is not is not looked at further
     */
    void read(String type, String subject, Elements elements, Predicate<BundleEntry> matters, Consumer<Read> use) {
        for (BundleEntry entry : record.part(part).entries()) {
            if (entry.type().isEmpty()) {
                unread();
            } else if (entry.type().equals(type) && matters.test(entry)) {
                read(entry, subject, elements, use);
            }
        }
    }

    private void read(BundleEntry entry, String subject, Elements elements, Consumer<Read> use) {
        var whose = record.references().whose(entry.resource().path(subject));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var resource = FhirResourceReader.read(entry.type(), entry.resource(), elements);
        if (resource.isEmpty() || whose == Whose.UNCLEAR) {
            unread();
        } else {
            use.accept(new Read(resource.get(), entry));
        }
    }

    /** The referrals of ours that elements of an entry name. */
    List<String> named(BundleEntry entry, String... elements) {
        return Stream.of(elements)
                .map(entry.resource()::path)
                .flatMap(element -> element.isArray() ? element.valueStream() : Stream.of(element))
                .flatMap(reference -> referral(reference, entry))
                .distinct()
                .toList();
    }

    private Stream<String> referral(JsonNode reference, BundleEntry entry) {
        return record.references().key(reference, entry).filter(referrals::contains).stream();
    }

    /** What an entry says has happened to each of the referrals that its elements name. */
    Stream<ReferralEvent> events(Read read, Kind kind, @Nullable PartialDate when, String... elements) {
        return events(read, kind, when, "", elements);
    }

    /** The same, with the reason that the entry gives. */
    Stream<ReferralEvent> events(Read read, Kind kind, @Nullable PartialDate when, String reason, String[] elements) {
        var source = read.entry().source();
        return named(read.entry(), elements).stream()
                .map(referral -> new ReferralEvent(referral, kind, when, source, reason));
    }

    boolean isAboutAReferral(BundleEntry entry, String... elements) {
        return !named(entry, elements).isEmpty();
    }

    void unread() {
        if (Journey.matters(part, vocabulary)) {
            facts.unread(part, Cause.UNREADABLE, vocabulary.termsReadFrom(part));
        }
    }
}
