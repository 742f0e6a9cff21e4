package org.footbridge.page;

import java.util.List;
import java.util.Locale;
import org.footbridge.card.Dates;
import org.footbridge.facts.PatientFacts;
import org.footbridge.page.AdvicePage.JourneyView;
import org.footbridge.page.AdvicePage.StepView;
import org.footbridge.pathway.Journey;
import org.footbridge.pathway.Journey.Step;
import org.footbridge.pathway.PathwayRules;
import org.footbridge.rulebase.Phrase;
import org.footbridge.rulebase.Wording;

/** Says how far each referral has come, as the pathway rules see it. */
final class Journeys {

    private final PathwayRules pathway = new PathwayRules();

    List<JourneyView> of(PatientFacts facts, Wording wording) {
        return Journey.of(facts, pathway.observe(facts)).stream()
                .map(journey -> new JourneyView(
                        title(journey, wording),
                        journey.steps().stream()
                                .map(step -> view(journey, step, wording))
                                .toList()))
                .toList();
    }

    private static String title(Journey journey, Wording wording) {
        var route = journey.referral().route();
        return route.isEmpty()
                ? wording.say(Phrase.JOURNEY_WITHOUT_ROUTE)
                : wording.say(Phrase.JOURNEY, "route", route);
    }

    private static StepView view(Journey journey, Step step, Wording wording) {
        var name = Phrase.valueOf("STOP_" + step.stop().name());
        return new StepView(
                wording.say(name),
                step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                inWords(journey, step, wording));
    }

    private static String inWords(Journey journey, Step step, Wording wording) {
        return switch (step.state()) {
            case BROKEN -> wording.say(Phrase.JOURNEY_NOT_REACHABLE, "causes", String.join("; ", step.obstacles()));
            case NOT_KNOWN -> wording.say(Phrase.JOURNEY_NOT_CHECKED);
            case TO_COME ->
                wording.say(
                        step.stop() == Journey.Stop.SENT && journey.referral().isDraft()
                                ? Phrase.JOURNEY_DRAFT
                                : Phrase.JOURNEY_TO_COME);
            case DONE -> done(step, wording);
        };
    }

    private static String done(Step step, Wording wording) {
        return switch (step.stop()) {
            case SENT ->
                step.when()
                        .map(when -> wording.say(Phrase.JOURNEY_SENT, "date", Dates.inWords(when)))
                        .orElseGet(() -> wording.say(Phrase.JOURNEY_SENT_WITHOUT_DATE));
            case LINK_WORKER -> wording.say(Phrase.JOURNEY_REACHABLE);
            case CLOSED -> wording.say(Phrase.JOURNEY_CLOSED);
        };
    }
}
