package org.footbridge.wholepath;

import static org.footbridge.shipped.ShippedSuite.RULES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.facts.Unread;
import org.footbridge.rule.Row;

/**
 * Facts as they can be compared with the same facts of another day: each with how long ago it was. Who a link worker is
 * does not matter, only that it is the same one.
 */
final class RelativeFacts {

    private static final Set<String> NEEDS =
            Row.of(Row.Needed.class, RULES.rows()).map(Row.Needed::need).collect(Collectors.toUnmodifiableSet());

    private final PatientFacts facts;
    private final Map<String, String> roles = new HashMap<>();

    private RelativeFacts(PatientFacts facts) {
        this.facts = facts;
    }

    /** A fact, and all the ways of saying how long ago it was. */
    private record Dated(String fact, Set<String> ago) {

        boolean saysTheSameAs(Dated other) {
            return fact.equals(other.fact) && ago.stream().anyMatch(other.ago::contains);
        }

        @Override
        public String toString() {
            return fact + " " + String.join(", or ", ago);
        }
    }

    /** What one of them says and the other does not. */
    static List<String> differences(PatientFacts scenario, PatientFacts record) {
        var onlyInRecord = new ArrayList<>(new RelativeFacts(record).all());
        var differences = new ArrayList<String>();
        for (var fact : new RelativeFacts(scenario).all()) {
            var same = onlyInRecord.stream().filter(fact::saysTheSameAs).findFirst();
            if (same.isPresent()) {
                onlyInRecord.remove(same.get());
            } else {
                differences.add("only in the scenario: " + fact);
            }
        }
        onlyInRecord.forEach(fact -> differences.add("only in the record: " + fact));
        return differences;
    }

    private List<Dated> all() {
        var pathway = facts.pathway();
        return Stream.of(
                        facts.observations().stream().map(this::dated),
                        pathway.referrals().stream().map(this::dated),
                        pathway.events().stream()
                                .map(event -> new Dated(event.kind() + " of a referral", ago(event.when()))),
                        pathway.participations().stream().map(this::undated),
                        pathway.linkWorkers().stream().map(this::undated),
                        facts.unread().stream().map(RelativeFacts::undated),
                        Stream.of(facts.preferences())
                                .filter(StatedPreferences::saysSomething)
                                .map(said -> new Dated("prefers " + said.answers(), ago(said.asked()))),
                        Stream.of(undated("not understood: " + facts.notUnderstood())))
                .flatMap(each -> each)
                .toList();
    }

    private Dated dated(Observation observation) {
        return new Dated(observation.term() + " " + observation.value().inWords(), ago(observation.when()));
    }

    private Dated dated(Referral referral) {
        var performers = referral.performers().stream().map(this::name).toList();
        return new Dated(
                referral.stage() + " " + referral.kind() + " referral for \"" + referral.route() + "\" and "
                        + needs(referral) + " to " + performers,
                ago(referral.authored()));
    }

    /** A record gives reasons in words of its own, too, which say nothing to us. */
    private static List<String> needs(Referral referral) {
        return referral.reasons().stream().filter(NEEDS::contains).toList();
    }

    private Dated undated(Participation place) {
        return undated(
                name(place.role()) + " in a care team, active: " + place.teamActive() + ", ended: " + place.ended());
    }

    private Dated undated(LinkWorker worker) {
        return undated(name(worker.role()) + " read: " + worker.read() + ", active: " + worker.active() + ", ended: "
                + worker.ended() + ", contact: " + worker.contact());
    }

    private static Dated undated(Unread unread) {
        return undated(unread.part().word() + " " + unread.cause().word());
    }

    private static Dated undated(String fact) {
        return new Dated(fact, Set.of(""));
    }

    private String name(String role) {
        return roles.computeIfAbsent(role, unused -> "link worker " + (roles.size() + 1));
    }

    private Set<String> ago(PartialDate when) {
        if (when == null) {
            return Set.of("without a date");
        }
        if (when.at() != null || !when.earliest().equals(when.latest())) {
            throw new IllegalArgumentException("a persona's dates are days");
        }
        var day = when.earliest();
        var ago = new TreeSet<String>();
        ago.add(ChronoUnit.DAYS.between(day, facts.asOf()) + " days ago");
        long months = ChronoUnit.MONTHS.between(day, facts.asOf());
        Stream.of(months, months + 1)
                .filter(many -> isMonthsAgo(day, many))
                .forEach(many -> ago.add(many + " months ago"));
        return ago;
    }

    private boolean isMonthsAgo(LocalDate day, long months) {
        return facts.asOf().minusMonths(months).equals(day);
    }
}
