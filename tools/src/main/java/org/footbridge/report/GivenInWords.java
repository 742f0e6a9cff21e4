package org.footbridge.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.footbridge.card.DateText;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.London;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.ObservedValue.Amount;
import org.footbridge.facts.ObservedValue.Flag;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.Unread;
import org.footbridge.rule.Sentence;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What is given in a scenario, made from the very facts that the rules are run on. */
final class GivenInWords {

    private static final String AGE = "age";
    private static final String DECEASED = "deceased";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Vocabulary vocabulary;
    private final PatientFacts facts;
    private final List<String> given = new ArrayList<>();

    private GivenInWords(Vocabulary vocabulary, PatientFacts facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    /** Everything that is known of the person, a line each. */
    static List<String> of(PatientFacts facts, Optional<String> bundle, Vocabulary vocabulary) {
        var words = new GivenInWords(vocabulary, facts);
        words.given.add(words.age());
        facts.observations().stream()
                .filter(observation -> !observation.term().equals(AGE))
                .forEach(words::observation);
        facts.pathway().referrals().forEach(words::referral);
        facts.pathway()
                .asked()
                .forEach(asked -> words.given.add(
                        "Colleague asked about " + asked.alert() + ", " + words.relative(asked.when())));
        facts.pathway().linkWorkers().forEach(words::linkWorker);
        words.preferences();
        facts.unread().forEach(words::unread);
        bundle.ifPresent(
                file -> words.given.add("Read from the record " + Path.of(file).normalize()));
        return List.copyOf(words.given);
    }

    private String age() {
        return facts.observations().stream()
                .filter(observation -> observation.term().equals(AGE))
                .findFirst()
                .map(age -> "Aged " + age.value().inWords())
                .orElse("Age not recorded");
    }

    private void observation(Observation observation) {
        var when = relative(observation.when());
        var term = observation.term();
        given.add(
                switch (observation.value()) {
                    case Flag(boolean yes) when yes && term.equals(DECEASED) -> "Has died, " + when;
                    case Flag(boolean yes) ->
                        Sentence.capitalised(yes ? term : "recorded as absent: " + term) + ", " + when;
                    case Amount amount -> Sentence.capitalised(term) + ": " + amount(term, amount) + ", " + when;
                });
    }

    private String amount(String term, ObservedValue amount) {
        var unit = vocabulary.find(term).map(Term::inUnit).orElse("");
        return amount.inWords() + (unit.isEmpty() ? "" : " " + unit);
    }

    private void referral(Referral referral) {
        var route = referral.route().isEmpty() ? "" : " for " + referral.route();
        given.add(switch (referral.stage()) {
                    case DRAFT -> "Draft referral" + route;
                    case OPEN -> "Social prescribing referral open" + route;
                    case UNKNOWN -> "Social prescribing referral of which nobody wrote whether it is open" + route;
                    case CLOSED -> "Social prescribing referral closed" + route;
                }
                + (referral.reasons().isEmpty() ? "" : ", because of " + String.join(" and ", referral.reasons()))
                + ", " + relative(referral.authored())
                + (referral.isOpen() && facts.pathway().linkWorkers().isEmpty() ? ", no link worker named" : ""));
        facts.pathway().events().stream()
                .filter(event -> event.referral().equals(referral.source()))
                .forEach(event -> given.add(inWords(event.kind()) + ", " + relative(event.when())));
    }

    private static String inWords(ReferralEvent.Kind kind) {
        return switch (kind) {
            case REQUESTED -> "Service asked to take the referral";
            case ACCEPTED -> "Referral accepted";
            case ON_HOLD -> "Referral on hold, with a reason";
            case FAILED -> "Referral failed";
            case COMPLETED -> "Referral completed";
            case MESSAGE_BACK -> "Message back from the service";
            case CONTACT -> "Contact with the person";
            case BOOKED -> "Session booked";
            case ATTENDED -> "Session attended";
            case MISSED -> "Session missed";
        };
    }

    private void linkWorker(LinkWorker worker) {
        var parts = new ArrayList<String>();
        boolean byReferral = facts.pathway().referrals().stream()
                .anyMatch(referral -> referral.performers().contains(worker.role()));
        var places = facts.pathway().participations().stream()
                .filter(place -> place.role().equals(worker.role()))
                .toList();
        parts.add("Link worker named by "
                + (places.isEmpty() ? "the referral" : byReferral ? "the referral and a care team" : "a care team"));
        places.stream().map(GivenInWords::inWords).forEach(parts::add);
        if (worker.read()) {
            parts.add(worker.ended() ? "role ended" : worker.active() ? "role active" : "role not active");
            parts.add(
                    worker.contact() == LinkWorker.Contact.SHARED_MAILBOX
                            ? "contact only by a shared mailbox"
                            : "contact " + word(worker.contact()));
        } else {
            parts.add("role could not be read");
        }
        given.add(String.join(", ", parts));
    }

    private static String inWords(Participation place) {
        if (place.ended()) {
            return "who has left it";
        }
        return place.teamActive() ? "which is active" : "which is not active";
    }

    private void preferences() {
        var said = facts.preferences();
        if (said.saysSomething()) {
            given.add("Prefers: " + String.join(", ", said.answers()) + ", asked " + relative(said.asked()));
        }
    }

    private void unread(Unread unread) {
        var what = unread.terms().size() == 1
                ? unread.terms().iterator().next()
                : unread.part().word();
        given.add("Could not be read: " + what);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** When something was, seen from the day of the scenario: {@code 30 days before (24 October 2026)}. */
    private String relative(@Nullable PartialDate when) {
        if (when == null) {
            return "without a date";
        }
        if (!when.earliest().equals(when.latest())) {
            return "some day in " + DateText.inWords(when);
        }
        return distance(when.latest()) + " (" + DateText.inWords(when.latest()) + clock(when.at()) + ")";
    }

    private static String clock(@Nullable Instant at) {
        return at == null ? "" : ", " + at.atZone(London.ZONE).format(CLOCK);
    }

    private String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, facts.asOf());
        if (days == 0) {
            return "the same day";
        }
        long many = Math.abs(days);
        return many + (many == 1 ? " day " : " days ") + (days > 0 ? "before" : "after");
    }
}
