package org.footbridge.chart;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.Vocabulary;

/** What has happened to the referrals of a record, from every type of entry that says so. */
record Journey(RecordRead record, List<Referral> referrals, LocalDate asOf, Vocabulary vocabulary, FactsBuilder facts) {

    /** The events and what colleagues were asked, both in an order that does not depend on the order of reading. */
    record Read(List<ReferralEvent> events, List<AskedColleague> asked) {
        Read {
            events = events.stream()
                    .distinct()
                    .sorted(comparing(ReferralEvent::source)
                            .thenComparing(ReferralEvent::referral)
                            .thenComparing(ReferralEvent::kind))
                    .toList();
            asked = asked.stream()
                    .distinct()
                    .sorted(comparing(AskedColleague::source).thenComparing(AskedColleague::alert))
                    .toList();
        }
    }

    private static final Set<RecordPart> PARTS = Set.of(
            RecordPart.TASKS,
            RecordPart.COMMUNICATIONS,
            RecordPart.ENCOUNTERS,
            RecordPart.APPOINTMENTS,
            RecordPart.CONSENTS);

    /** Whether it matters that a part could not be read: of a journey, only where there are words for what it says. */
    static boolean matters(RecordPart part, Vocabulary vocabulary) {
        return !PARTS.contains(part) || !vocabulary.termsReadFrom(part).isEmpty();
    }

    Read read() {
        var events = new ArrayList<ReferralEvent>();
        var asked = new ArrayList<AskedColleague>();
        var missed = new YearCount("appointments missed in a year", asOf);
        var seen = new YearCount("consultations in a year", asOf);
        var followed = referrals.stream().map(Referral::source).collect(Collectors.toSet());
        new Tasks(entries(RecordPart.TASKS, followed), events, asked).read();
        new Communications(entries(RecordPart.COMMUNICATIONS, followed), events).read();
        new Encounters(entries(RecordPart.ENCOUNTERS, followed), events, seen).read();
        new Appointments(entries(RecordPart.APPOINTMENTS, followed), events, missed).read();
        new Consents(entries(RecordPart.CONSENTS, followed), asOf, facts).read();
        missed.observe(vocabulary, facts);
        seen.observe(vocabulary, facts);
        return new Read(events, asked);
    }

    private JourneyEntries entries(RecordPart part, Set<String> followed) {
        return new JourneyEntries(record, part, followed, vocabulary, facts);
    }
}
