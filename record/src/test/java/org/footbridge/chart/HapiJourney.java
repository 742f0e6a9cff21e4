package org.footbridge.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.PathwayElements;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What has happened to the referrals of a record, as HAPI's model says it. */
final class HapiJourney {

    private static final Set<String> OUTSIDE_HOSPITAL = Set.of("AMB", "VR", "HH");

    private final HapiFhirParser model;
    private final RecordRead record;
    private final Set<String> followed;
    private final LocalDate asOf;
    private final Vocabulary vocabulary;
    private final FactsBuilder facts;
    private final List<ReferralEvent> events = new ArrayList<>();
    private final List<AskedColleague> asked = new ArrayList<>();

    HapiJourney(
            HapiFhirParser model,
            RecordRead record,
            List<Referral> referrals,
            LocalDate asOf,
            Vocabulary vocabulary,
            FactsBuilder facts) {
        this.model = model;
        this.record = record;
        this.followed = referrals.stream().map(Referral::source).collect(Collectors.toSet());
        this.asOf = asOf;
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    Journey.Read read() {
        var missed = new YearCount("appointments missed in a year", asOf);
        var seen = new YearCount("consultations in a year", asOf);
        each(
                RecordPart.TASKS,
                Task.class,
                "for",
                Set.of(
                        "status",
                        "statusReason",
                        "code",
                        "for",
                        "authoredOn",
                        "lastModified",
                        "executionPeriod",
                        "output"),
                entry -> !named(entry, "focus", "basedOn").isEmpty(),
                this::task);
        each(
                RecordPart.COMMUNICATIONS,
                Communication.class,
                "subject",
                Set.of("status", "subject", "sent", "received"),
                entry -> !named(entry, "basedOn", "about").isEmpty(),
                this::message);
        each(
                RecordPart.ENCOUNTERS,
                Encounter.class,
                "subject",
                Set.of("status", "class", "subject", "period"),
                entry -> isOutsideHospital(entry) || !named(entry, "basedOn").isEmpty(),
                (encounter, entry) -> encounter(encounter, entry, seen));
        each(
                RecordPart.APPOINTMENTS,
                Appointment.class,
                "subject",
                Set.of("status", "start"),
                this::appointmentMatters,
                (appointment, entry) -> appointment(appointment, entry, missed));
        if (vocabulary.find("consent to share").isPresent()) {
            each(
                    RecordPart.CONSENTS,
                    Consent.class,
                    "patient",
                    Set.of("status", "scope", "category", "patient", "dateTime", "provision"),
                    entry -> PathwayElements.isConsentToShare(entry.resource()),
                    this::consent);
        }
        missed.observe(vocabulary, facts);
        seen.observe(vocabulary, facts);
        return new Journey.Read(events, asked);
    }

    private <R extends Resource> void each(
            RecordPart part,
            Class<R> type,
            String subject,
            Set<String> elements,
            Predicate<BundleEntry> matters,
            BiConsumer<R, BundleEntry> use) {
        for (BundleEntry entry : record.part(part).entries()) {
            if (entry.type().isEmpty()) {
                unread(part);
            } else if (entry.type().equals(type.getSimpleName()) && matters.test(entry)) {
                var whose = record.references().whose(entry.resource().path(subject));
                if (whose != Whose.ANOTHERS) {
                    model.read(type, entry.resource(), elements)
                            .filter(it -> whose != Whose.UNCLEAR)
                            .ifPresentOrElse(read -> use.accept(read, entry), () -> unread(part));
                }
            }
        }
    }

    private void unread(RecordPart part) {
        new JourneyEntries(record, part, followed, vocabulary, facts).unread();
    }

    private List<String> named(BundleEntry entry, String... elements) {
        return new JourneyEntries(record, RecordPart.TASKS, followed, vocabulary, facts).named(entry, elements);
    }

    private void add(BundleEntry entry, Kind kind, @Nullable PartialDate when, String... elements) {
        add(entry, kind, when, "", elements);
    }

    private void add(BundleEntry entry, Kind kind, @Nullable PartialDate when, String reason, String[] elements) {
        named(entry, elements)
                .forEach(referral -> events.add(new ReferralEvent(referral, kind, when, entry.source(), reason)));
    }

    private static String reason(Task task) {
        var written = task.getStatusReason();
        return Stream.concat(
                        Stream.of(Objects.toString(written.getText(), "")),
                        written.getCoding().stream().map(coding -> Objects.toString(coding.getDisplay(), "")))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> PlainText.line(text, 200))
                .orElse("");
    }

    private static @Nullable PartialDate first(List<Optional<PartialDate>> dates) {
        return dates.stream().flatMap(Optional::stream).findFirst().orElse(null);
    }

    private void task(Task task, BundleEntry entry) {
        var authored = HapiFhirDates.when(task.getAuthoredOnElement());
        var modified = HapiFhirDates.when(task.getLastModifiedElement());
        var begun = HapiFhirDates.when(task.getExecutionPeriod().getStartElement());
        var ended = HapiFhirDates.when(task.getExecutionPeriod().getEndElement());
        var status = Objects.toString(task.getStatusElement().getValueAsString(), "");
        var about = PathwayElements.askedAbout(entry.resource());
        if (about.isPresent()) {
            if (Set.of("draft", "requested", "received", "ready", "accepted", "in-progress", "on-hold")
                    .contains(status)) {
                named(entry, "focus", "basedOn")
                        .forEach(referral -> asked.add(new AskedColleague(
                                about.get(), referral, first(List.of(authored, modified)), entry.source())));
            }
            return;
        }
        switch (status) {
            case "requested", "received", "ready" ->
                add(entry, Kind.REQUESTED, first(List.of(authored, modified)), "focus", "basedOn");
            case "accepted", "in-progress" ->
                add(entry, Kind.ACCEPTED, first(List.of(begun, modified, authored)), "focus", "basedOn");
            case "on-hold" ->
                add(
                        entry,
                        task.hasStatusReason() ? Kind.ON_HOLD : Kind.ACCEPTED,
                        first(List.of(begun, modified, authored)),
                        reason(task),
                        new String[] {"focus", "basedOn"});
            case "rejected", "failed", "cancelled" ->
                add(entry, Kind.FAILED, first(List.of(ended, modified, authored)), reason(task), new String[] {
                    "focus", "basedOn"
                });
            case "completed" -> {
                add(entry, Kind.COMPLETED, first(List.of(ended, modified, authored)), "focus", "basedOn");
                if (task.hasOutput()) {
                    add(entry, Kind.MESSAGE_BACK, first(List.of(ended, modified, authored)), "focus", "basedOn");
                }
            }
            default -> {
                // Not sent, or written by mistake.
            }
        }
    }

    private void message(Communication message, BundleEntry entry) {
        if ("completed".equals(message.getStatusElement().getValueAsString())) {
            var recipients = entry.resource().path("recipient");
            boolean toThePatient =
                    recipients.isEmpty() || recipients.valueStream().anyMatch(record.references()::isThePatient);
            add(
                    entry,
                    toThePatient ? Kind.CONTACT : Kind.MESSAGE_BACK,
                    first(List.of(
                            HapiFhirDates.when(message.getSentElement()),
                            HapiFhirDates.when(message.getReceivedElement()))),
                    "basedOn",
                    "about");
        }
    }

    private static boolean isOutsideHospital(BundleEntry entry) {
        return OUTSIDE_HOSPITAL.contains(
                entry.resource().path("class").path("code").stringValue(""));
    }

    private void encounter(Encounter encounter, BundleEntry entry, YearCount seen) {
        var status = Objects.toString(encounter.getStatusElement().getValueAsString(), "");
        var when = HapiFhirDates.when(encounter.getPeriod().getStartElement()).orElse(null);
        if (Set.of("arrived", "triaged", "in-progress", "onleave", "finished").contains(status)) {
            add(entry, Kind.CONTACT, when, "basedOn");
        }
        if (status.equals("finished") && named(entry, "basedOn").isEmpty() && isOutsideHospital(entry)) {
            seen.add(when, entry.source());
        }
    }

    private boolean appointmentMatters(BundleEntry entry) {
        var patients = entry.resource()
                .path("participant")
                .valueStream()
                .map(participant -> participant.path("actor"))
                .filter(actor -> actor.path("reference").stringValue("").contains("Patient/"))
                .toList();
        boolean ours = patients.isEmpty() || patients.stream().anyMatch(record.references()::isThePatient);
        boolean missed = entry.resource().path("status").stringValue("").equals("noshow");
        return ours && (missed || !named(entry, "basedOn").isEmpty());
    }

    private void appointment(Appointment appointment, BundleEntry entry, YearCount missed) {
        var when = HapiFhirDates.when(appointment.getStartElement())
                .map(start -> PartialDate.on(start.earliest()))
                .orElse(null);
        switch (Objects.toString(appointment.getStatusElement().getValueAsString(), "")) {
            case "noshow" -> {
                missed.add(when, entry.source());
                add(entry, Kind.MISSED, when, "basedOn");
            }
            case "booked", "pending" -> add(entry, Kind.BOOKED, when, "basedOn");
            case "arrived", "checked-in", "fulfilled" -> add(entry, Kind.ATTENDED, when, "basedOn");
            default -> {
                // Not yet settled, or called off.
            }
        }
    }

    private void consent(Consent consent, BundleEntry entry) {
        if (HapiFhirDates.isOver(consent.getProvision().getPeriod(), asOf)) {
            return;
        }
        var denied = "deny".equals(consent.getProvision().getTypeElement().getValueAsString());
        switch (Objects.toString(consent.getStatusElement().getValueAsString(), "")) {
            case "active" -> consent(!denied, consent, entry);
            case "rejected", "inactive" -> consent(false, consent, entry);
            default -> {
                // Not yet given, or written by mistake.
            }
        }
    }

    private void consent(boolean given, Consent consent, BundleEntry entry) {
        facts.observe(
                "consent to share",
                given ? ObservedValue.yes() : ObservedValue.no(),
                HapiFhirDates.when(consent.getDateTimeElement()).orElse(null),
                entry.source());
    }
}
