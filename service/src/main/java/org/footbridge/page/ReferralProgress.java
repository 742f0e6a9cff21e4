package org.footbridge.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.footbridge.card.DateText;
import org.footbridge.engine.PathwayRules;
import org.footbridge.facts.PatientFacts;
import org.footbridge.page.AdvicePage.JourneyView;
import org.footbridge.page.AdvicePage.StepView;
import org.footbridge.pathway.ReferralJourney;
import org.footbridge.pathway.ReferralJourney.Step;
import org.footbridge.pathway.ReferralJourney.Stop;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;

/** Says how far each referral has come, as the pathway rules see it. */
final class ReferralProgress {

    private static final Set<Stop> EVENTS = Set.of(Stop.PICKED_UP, Stop.CONTACT, Stop.SESSIONS);

    private final PathwayRules pathway = new PathwayRules();

    List<JourneyView> of(PatientFacts facts, RuleBase ruleBase) {
        var wording = ruleBase.wording();
        return ReferralJourney.of(
                        facts,
                        pathway.observe(
                                facts, ruleBase.workingDays(), ruleBase.about().outcomeMeasures()))
                .stream()
                .map(journey -> new JourneyView(
                        title(journey, wording),
                        journey.steps().stream()
                                .map(step -> view(journey, step, wording))
                                .toList()))
                .toList();
    }

    private static String title(ReferralJourney journey, Wording wording) {
        var route = journey.referral().route();
        return route.isEmpty()
                ? wording.say(WordingKey.JOURNEY_WITHOUT_ROUTE)
                : wording.say(WordingKey.JOURNEY, "route", route);
    }

    private static StepView view(ReferralJourney journey, Step step, Wording wording) {
        var name = WordingKey.valueOf("STOP_" + step.stop().name());
        return new StepView(
                wording.say(name),
                step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                inWords(journey, step, wording));
    }

    private static String inWords(ReferralJourney journey, Step step, Wording wording) {
        if (EVENTS.contains(step.stop())) {
            return event(step, wording);
        }
        return switch (step.state()) {
            case BROKEN -> wording.say(WordingKey.JOURNEY_NOT_REACHABLE, "causes", String.join("; ", step.obstacles()));
            case NOT_KNOWN -> wording.say(WordingKey.JOURNEY_NOT_CHECKED);
            case TO_COME ->
                wording.say(
                        step.stop() == ReferralJourney.Stop.SENT
                                        && journey.referral().isDraft()
                                ? WordingKey.JOURNEY_DRAFT
                                : WordingKey.JOURNEY_TO_COME);
            case DONE -> done(step, wording);
        };
    }

    /** What the record says has happened on the way, with its day where there is one. */
    private static String event(Step step, Wording wording) {
        var said = said(step, wording);
        return step.reason().isEmpty() ? said : said + ": " + step.reason();
    }

    private static String said(Step step, Wording wording) {
        return switch (step.state()) {
            case TO_COME -> dated(step, WordingKey.JOURNEY_WAITS, WordingKey.JOURNEY_WAITS_SINCE, wording);
            case BROKEN ->
                step.stop() == Stop.SESSIONS
                        ? dated(step, WordingKey.JOURNEY_MISSED, WordingKey.JOURNEY_MISSED_ON, wording)
                        : dated(step, WordingKey.JOURNEY_FAILED, WordingKey.JOURNEY_FAILED_ON, wording);
            default -> dated(step, WordingKey.JOURNEY_DONE, WordingKey.JOURNEY_ON, wording);
        };
    }

    private static String dated(Step step, WordingKey without, WordingKey with, Wording wording) {
        return step.when()
                .map(when -> wording.say(with, "date", DateText.inWords(when)))
                .orElseGet(() -> wording.say(without));
    }

    private static String done(Step step, Wording wording) {
        return switch (step.stop()) {
            case SENT ->
                step.when()
                        .map(when -> wording.say(WordingKey.JOURNEY_SENT, "date", DateText.inWords(when)))
                        .orElseGet(() -> wording.say(WordingKey.JOURNEY_SENT_WITHOUT_DATE));
            case LINK_WORKER -> wording.say(WordingKey.JOURNEY_REACHABLE);
            case CLOSED -> wording.say(WordingKey.JOURNEY_CLOSED);
            case PICKED_UP, CONTACT, SESSIONS -> event(step, wording);
        };
    }
}
