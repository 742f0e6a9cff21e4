package org.footbridge.advice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.ShippedRuleBase;
import org.jspecify.annotations.Nullable;

/** Builds one patient's facts, with dates less certain than the words of a scenario can say. */
final class PatientFactsBuilder {

    private final List<Observation> observations = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    private PatientFactsBuilder() {}

    static PatientFactsBuilder aged(int years) {
        return ageUnknown().on(0, "age", years);
    }

    static PatientFactsBuilder ageUnknown() {
        return new PatientFactsBuilder();
    }

    PatientFactsBuilder on(int daysAgo, String term, Object value) {
        return at(PartialDate.on(ShippedRuleBase.TODAY.minusDays(daysAgo)), term, value);
    }

    PatientFactsBuilder at(int daysAgo, String time, String term, Object value) {
        var day = ShippedRuleBase.TODAY.minusDays(daysAgo);
        return at(new PartialDate(day, day, Instant.parse(day + "T" + time + ":00Z")), term, value);
    }

    PatientFactsBuilder undated(String term, Object value) {
        return at(null, term, value);
    }

    /** Recorded with a month and no day. */
    PatientFactsBuilder inMonth(int year, int month, String term, Object value) {
        var first = LocalDate.of(year, month, 1);
        return at(new PartialDate(first, first.plusMonths(1).minusDays(1), null), term, value);
    }

    PatientFactsBuilder at(@Nullable PartialDate when, String term, Object value) {
        var stated = value instanceof Boolean yes
                ? new ObservedValue.Flag(yes)
                : ObservedValue.of(new BigDecimal(value.toString()));
        observations.add(new Observation(term, stated, when, "Stated/" + observations.size()));
        return this;
    }

    PatientFactsBuilder unread(RecordPart part) {
        unread.add(new Unread(
                part,
                Unread.Cause.TOO_SLOW,
                ShippedRuleBase.ruleBase().vocabulary().termsReadFrom(part)));
        return this;
    }

    PatientFactsBuilder unread(RecordPart part, String term) {
        unread.add(new Unread(part, Unread.Cause.UNREADABLE, Set.of(term)));
        return this;
    }

    PatientFactsBuilder draftedFor(String route) {
        referrals.add(new Referral("ServiceRequest/1", Referral.Stage.DRAFT, null, route, List.of()));
        return this;
    }

    PatientFacts facts() {
        return new PatientFacts(
                ShippedRuleBase.TODAY, observations, unread, new Pathway(referrals, List.of(), List.of()));
    }

    Advice advice() {
        return new Adviser().advise(ShippedRuleBase.ruleBase(), facts());
    }

    /** The ids of all rows that hold. */
    Set<String> fired() {
        return ShippedRuleBase.fired(facts());
    }

    /** The first thing that speaks against a row; empty where every condition holds. */
    String whyNot(String rule) {
        return everyWhyNot(rule).stream().findFirst().orElse("");
    }

    /** All that speaks against a row. */
    List<String> everyWhyNot(String rule) {
        var ruleBase = ShippedRuleBase.ruleBase();
        return new WhyNot(new Adviser().evaluate(ruleBase, facts())).all(ruleBase.row(rule));
    }
}
