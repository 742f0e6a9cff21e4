package org.footbridge.recordwriter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** For each term a person of whom it is recorded so often that every code of it has its turn, in every form. */
final class EveryCodePatients {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A code may stand in a problem, in an observation, with a value and as an answer. */
    private static final int FORMS = 8;

    /** More than any kind of event has forms. */
    private static final int JOURNEYS = 20;

    private final Vocabulary vocabulary;

    private EveryCodePatients(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Map<String, WrittenRecord> write(Vocabulary vocabulary) {
        var people = new EveryCodePatients(vocabulary);
        var writer = new FhirRecordWriter(vocabulary);
        var written = new LinkedHashMap<String, WrittenRecord>();
        vocabulary.terms().stream()
                .filter(term -> !vocabulary.entriesOf(term).isEmpty())
                .forEach(term -> written.put(term.name(), writer.write(people.who(term))));
        written.put("referrals and link workers", writer.write(people.whoIsReferred()));
        written.put("what happens to a referral", writer.write(whoIsFollowed()));
        return written;
    }

    private PatientFacts who(Term term) {
        var observations = new ArrayList<Observation>();
        int times = vocabulary.entriesOf(term).size() * FORMS;
        for (int i = 0; i < times; i++) {
            observations.add(new Observation(term.name(), value(term, i), PartialDate.on(DAY.minusDays(i)), ""));
        }
        return new PatientFacts(DAY, observations, List.of(), Pathway.NONE);
    }

    private static ObservedValue value(Term term, int i) {
        if (!term.isNumber()) {
            boolean canBeDenied = term.readFrom().contains(RecordPart.MEASUREMENTS);
            return canBeDenied && i % 2 == 1 ? ObservedValue.no() : ObservedValue.yes();
        }
        var range = term.range();
        int steps = range.max()
                .subtract(range.min())
                .divideToIntegralValue(range.step())
                .min(BigDecimal.TEN)
                .intValueExact();
        return ObservedValue.of(range.min().add(range.step().multiply(BigDecimal.valueOf(i % (steps + 1)))));
    }

    private PatientFacts whoIsReferred() {
        int times = FORMS
                * (vocabulary.valueSet(Vocabulary.REFERRAL).entries().size()
                        + vocabulary.valueSet(Vocabulary.LINK_WORKER).entries().size());
        var roles =
                IntStream.range(0, times).mapToObj(i -> "PractitionerRole/" + i).toList();
        var referrals = roles.stream()
                .map(role -> new Referral(
                        role.replace("PractitionerRole", "ServiceRequest"),
                        Referral.Stage.OPEN,
                        PartialDate.on(DAY),
                        "",
                        List.of(role)))
                .toList();
        var workers = roles.stream()
                .map(role -> new LinkWorker(role, true, true, false, LinkWorker.Contact.RECORDED))
                .toList();
        return new PatientFacts(DAY, List.of(), List.of(), new Pathway(referrals, List.of(), workers));
    }

    /** Everything that can happen, so often that every form of it has its turn. */
    private static PatientFacts whoIsFollowed() {
        var referral = new Referral(
                "ServiceRequest/1", Referral.Stage.OPEN, PartialDate.on(DAY.minusDays(300)), "", List.of());
        var events = new ArrayList<ReferralEvent>();
        var asked = new ArrayList<AskedColleague>();
        var consents = new ArrayList<Observation>();
        for (int i = 0; i < JOURNEYS; i++) {
            var when = i == 0 ? null : PartialDate.on(DAY.minusDays(i));
            for (var kind : ReferralEvent.Kind.values()) {
                events.add(new ReferralEvent(referral.source(), kind, when, ""));
            }
            asked.add(new AskedColleague("no first contact", referral.source(), when, ""));
            var given = i % 2 == 0 ? ObservedValue.yes() : ObservedValue.no();
            consents.add(new Observation("consent to share", given, when, ""));
        }
        return new PatientFacts(
                DAY, consents, List.of(), new Pathway(List.of(referral), List.of(), List.of(), events, asked));
    }

    /** Every code that something can be read by. */
    static Set<Code> codes(Vocabulary vocabulary) {
        var entries = Stream.concat(
                vocabulary.terms().stream()
                        .flatMap(term -> vocabulary.entriesOf(term).stream())
                        .filter(entry -> !isEnd(vocabulary, entry.code())),
                Stream.of(Vocabulary.REFERRAL, Vocabulary.LINK_WORKER)
                        .flatMap(name -> vocabulary.valueSet(name).entries().stream()));
        return entries.map(entry -> entry.code()).collect(Collectors.toSet());
    }

    /** An end states nothing that could be read back. */
    private static boolean isEnd(Vocabulary vocabulary, Code code) {
        return vocabulary.meanings(code.system(), code.code()).stream()
                .allMatch(meaning -> meaning.says() == Says.ENDS);
    }

    /** Every code that stands in what a record says of its patient, or of a link worker. */
    static Stream<Code> codes(FhirRecord record) {
        return record.resources().stream()
                .filter(resource -> !resource.path("subject")
                        .path("reference")
                        .stringValue("")
                        .equals("Patient/2"))
                .flatMap(resource -> resource.findValues("coding").stream())
                .flatMap(JsonNode::valueStream)
                .map(coding -> new Code(
                        coding.path("system").stringValue(""),
                        coding.path("code").stringValue("")));
    }
}
