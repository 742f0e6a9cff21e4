package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.engine.PathwayRules;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.ShippedRuleBase;
import org.jspecify.annotations.Nullable;

/** Builds a referral's journey piece by piece, and says what the pathway rules and the tables make of it. */
final class ReferralJourneyBuilder {

    private final List<Referral> referrals = new ArrayList<>();
    private final List<Participation> places = new ArrayList<>();
    private final List<LinkWorker> linkWorkers = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<ReferralEvent> events = new ArrayList<>();
    private final List<Observation> measures = new ArrayList<>();
    private LocalDate today = ShippedRuleBase.TODAY;

    ReferralJourneyBuilder today(LocalDate day) {
        today = day;
        return this;
    }

    ReferralJourneyBuilder referral(String id, int daysAgo, String... performers) {
        return referral(id, Stage.OPEN, PartialDate.on(today.minusDays(daysAgo)), performers);
    }

    ReferralJourneyBuilder referral(String id, int daysAgo, Stage stage) {
        return referral(id, stage, PartialDate.on(today.minusDays(daysAgo)));
    }

    ReferralJourneyBuilder referral(String id, Stage stage, @Nullable PartialDate authored, String... performers) {
        referrals.add(new Referral("ServiceRequest/" + id, stage, authored, "", Arrays.asList(performers)));
        return this;
    }

    ReferralJourneyBuilder direct(String id, String route) {
        referrals.add(new Referral(
                "ServiceRequest/" + id, Stage.OPEN, PartialDate.on(today), route, List.of(), Kind.DIRECT, null));
        return this;
    }

    /** Something that happened so many days ago, or on a day that nobody knows. */
    ReferralJourneyBuilder happened(String id, ReferralEvent.Kind kind, @Nullable Integer daysAgo) {
        events.add(new ReferralEvent(
                "ServiceRequest/" + id,
                kind,
                daysAgo == null ? null : PartialDate.on(today.minusDays(daysAgo)),
                "Task/" + events.size()));
        return this;
    }

    /** A measure of outcome. */
    ReferralJourneyBuilder measured(int daysAgo) {
        measures.add(new Observation(
                "UCLA-3 loneliness score",
                ObservedValue.of(BigDecimal.valueOf(5)),
                PartialDate.on(today.minusDays(daysAgo)),
                "Observation/" + measures.size()));
        return this;
    }

    ReferralJourneyBuilder linkWorker(LinkWorker linkWorker) {
        linkWorkers.add(linkWorker);
        return this;
    }

    ReferralJourneyBuilder inTeam(String role, boolean teamActive, boolean ended) {
        places.add(new Participation(role, teamActive, ended));
        return this;
    }

    ReferralJourneyBuilder unread(RecordPart part) {
        unread.add(new Unread(
                part,
                Unread.Cause.REFUSED,
                ShippedRuleBase.ruleBase().vocabulary().termsReadFrom(part)));
        return this;
    }

    PatientFacts facts() {
        return new PatientFacts(
                today,
                Stream.concat(
                                Stream.of(new Observation(
                                        "age",
                                        ObservedValue.of(BigDecimal.valueOf(60)),
                                        PartialDate.on(today),
                                        "Patient/1")),
                                measures.stream())
                        .toList(),
                unread,
                new Pathway(referrals, places, linkWorkers, events, List.of()));
    }

    PathwayObservations observed() {
        var ruleBase = ShippedRuleBase.ruleBase();
        return new PathwayRules()
                .observe(facts(), ruleBase.workingDays(), ruleBase.about().outcomeMeasures());
    }

    Advice advice() {
        return new Adviser().advise(ShippedRuleBase.ruleBase(), facts());
    }

    /** The obstacles observed, each once. */
    List<String> causes() {
        return observed().observations().stream()
                .map(Observation::term)
                .filter(PathwayTerms.ABOUT_LINK_WORKER::contains)
                .filter(term -> !term.equals(PathwayTerms.REACHABLE))
                .distinct()
                .toList();
    }

    /** The ids of the alert rows that fired, in order. */
    List<String> alerts() {
        return advice().alerts().stream()
                .flatMap(alert -> alert.basedOn().stream())
                .map(step -> step.row().id())
                .sorted()
                .toList();
    }

    void assertReachable() {
        assertThat(observed().observations())
                .extracting(Observation::term)
                .containsOnly(PathwayTerms.OPEN, PathwayTerms.REACHABLE);
        assertThat(alerts()).isEmpty();
        assertThat(advice().linkWorkerUnchecked()).isFalse();
    }

    void assertAlert(String rule, String cause) {
        assertThat(causes()).containsExactly(cause);
        assertThat(alerts()).containsExactly(rule);
        assertThat(advice().linkWorkerUnchecked()).isFalse();
    }

    void assertUnchecked() {
        assertThat(causes()).isEmpty();
        assertThat(alerts()).isEmpty();
        assertThat(advice().linkWorkerUnchecked()).isTrue();
        assertThat(observed().observations()).extracting(Observation::term).containsExactly(PathwayTerms.OPEN);
    }
}
