package org.footbridge.advice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Part;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Value;
import org.footbridge.facts.When;
import org.footbridge.scenario.Shipped;
import org.jspecify.annotations.Nullable;

/** Builds one patient's facts, with dates less certain than the words of a scenario can say. */
final class Patient {

    private final List<Observation> observations = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    private Patient() {}

    static Patient aged(int years) {
        return ageUnknown().on(0, "age", years);
    }

    static Patient ageUnknown() {
        return new Patient();
    }

    Patient on(int daysAgo, String term, Object value) {
        return at(When.on(Shipped.TODAY.minusDays(daysAgo)), term, value);
    }

    Patient at(int daysAgo, String time, String term, Object value) {
        var day = Shipped.TODAY.minusDays(daysAgo);
        return at(new When(day, day, Instant.parse(day + "T" + time + ":00Z")), term, value);
    }

    Patient undated(String term, Object value) {
        return at(null, term, value);
    }

    /** Recorded with a month and no day. */
    Patient inMonth(int year, int month, String term, Object value) {
        var first = LocalDate.of(year, month, 1);
        return at(new When(first, first.plusMonths(1).minusDays(1), null), term, value);
    }

    Patient at(@Nullable When when, String term, Object value) {
        var stated = value instanceof Boolean yes ? new Value.Flag(yes) : Value.of(new BigDecimal(value.toString()));
        observations.add(new Observation(term, stated, when, "Stated/" + observations.size()));
        return this;
    }

    Patient unread(Part part) {
        unread.add(new Unread(
                part, Unread.Cause.TOO_SLOW, Shipped.ruleBase().vocabulary().termsReadFrom(part)));
        return this;
    }

    Patient unread(Part part, String term) {
        unread.add(new Unread(part, Unread.Cause.UNREADABLE, Set.of(term)));
        return this;
    }

    Patient draftedFor(String route) {
        referrals.add(new Referral("ServiceRequest/1", Referral.Stage.DRAFT, null, route, List.of()));
        return this;
    }

    PatientFacts facts() {
        return new PatientFacts(Shipped.TODAY, observations, unread, new Pathway(referrals, List.of(), List.of()));
    }

    Advice advice() {
        return new Adviser().advise(Shipped.ruleBase(), facts());
    }

    /** The ids of all rows that hold. */
    Set<String> fired() {
        return Shipped.fired(facts());
    }

    /** Why a row did not fire. */
    String whyNot(String rule) {
        return whyNot().of(Shipped.ruleBase().row(rule)).orElse("");
    }

    /** All that speaks against a row. */
    List<String> everyWhyNot(String rule) {
        return whyNot().all(Shipped.ruleBase().row(rule));
    }

    private WhyNot whyNot() {
        return new WhyNot(
                Shipped.ruleBase(),
                new Adviser().advised(Shipped.ruleBase(), facts()).histories());
    }
}
