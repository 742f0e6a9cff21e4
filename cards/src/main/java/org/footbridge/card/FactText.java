package org.footbridge.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.TraceStep;
import org.footbridge.advice.TraceStep.Ground;
import org.footbridge.condition.RowCondition;
import org.footbridge.facts.FhirId;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.pathway.JourneyTerms;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Says the facts behind a card as a clinician reads them, and never one that must stay discreet. */
final class FactText {

    private static final int MOST = 3;

    /** What a draft may cite: a resource with an id as FHIR has it, since an id is text that others wrote. */
    private static final Pattern CITABLE = Pattern.compile("(Condition|Observation)/" + FhirId.REGEX);

    /** How a count of working days is said: since when, and how many. */
    private static final Map<String, WordingKey> WAITING = Map.of(
            PathwayTerms.WAITED,
            WordingKey.WAITING,
            JourneyTerms.NOT_PICKED_UP,
            WordingKey.WAITING_TO_BE_PICKED_UP,
            JourneyTerms.NO_FIRST_CONTACT,
            WordingKey.WAITING_FOR_A_FIRST_CONTACT,
            JourneyTerms.LAPSED,
            WordingKey.WAITING_FOR_CONTACT,
            JourneyTerms.NOTHING_SENT_BACK,
            WordingKey.WAITING_FOR_A_MESSAGE_BACK,
            JourneyTerms.NO_FIRST_MEASURE,
            WordingKey.WAITING_FOR_A_FIRST_MEASURE,
            JourneyTerms.NO_SECOND_MEASURE,
            WordingKey.WAITING_FOR_A_SECOND_MEASURE);

    private static final Comparator<Ground> LATEST_FIRST =
            Comparator.comparing(FactText::when, Comparator.nullsLast(PartialDate.LATEST_FIRST));

    private final Wording wording;

    FactText(Wording wording) {
        this.wording = wording;
    }

    /** Up to three recorded facts, the latest first. */
    String recorded(Collection<TraceStep> steps) {
        var worthSaying = new ArrayList<Ground>();
        for (var step : steps) {
            if (!step.isDiscreet()) {
                step.grounds().stream().filter(FactText::isWorthSaying).forEach(worthSaying::add);
            }
        }
        worthSaying.sort(LATEST_FIRST);
        return worthSaying.stream().map(this::recorded).distinct().limit(MOST).collect(Collectors.joining("; "));
    }

    private static Stream<TraceStep> open(Collection<TraceStep> steps) {
        return steps.stream().filter(step -> !step.isDiscreet());
    }

    /**
     * What stands in the way of a link worker is what the card is about; it is not said twice. Age and the like are on the
     * banner of every record.
     */
    private static boolean isWorthSaying(Ground ground) {
        var name = ground.term().name();
        boolean obstacle = PathwayTerms.ABOUT_LINK_WORKER.contains(name);
        return ground.observation().isPresent() && !ground.term().isAboutThePerson() && !obstacle;
    }

    private static @Nullable PartialDate when(Ground ground) {
        return ground.observation().map(Observation::when).orElse(null);
    }

    private String recorded(Ground ground) {
        var observation = ground.observation().orElseThrow();
        var when = observation.when();
        if (when == null) {
            return wording.say(WordingKey.RECORDED_WITHOUT_DATE, "fact", fact(ground.term(), observation.value()));
        }
        var waiting = WAITING.get(ground.term().name());
        return waiting == null
                ? wording.say(
                        WordingKey.RECORDED_ON,
                        "fact",
                        fact(ground.term(), observation.value()),
                        "date",
                        DateText.inWords(when))
                : wording.say(
                        waiting,
                        "date",
                        DateText.inWords(when),
                        "days",
                        observation.value().inWords());
    }

    private static String fact(Term term, ObservedValue value) {
        return switch (value) {
            case ObservedValue.Flag(boolean yes) -> yes ? term.name() : term.name() + ": no";
            case ObservedValue.Amount(BigDecimal number) ->
                term.name() + ": " + value.inWords() + (term.inUnit().isEmpty() ? "" : " " + term.inUnit());
        };
    }

    /** What the card takes as not recorded, and for how long back. */
    String notRecorded(Collection<TraceStep> steps) {
        var absent = new ArrayList<String>();
        open(steps).forEach(step -> {
            for (int i = 0; i < step.grounds().size(); i++) {
                var ground = step.grounds().get(i);
                if (ground.observation().isEmpty() && !ground.term().isDerived() && !isInThePast(ground.term(), step)) {
                    absent.add(notRecorded(step.row().conditions().get(i)));
                }
            }
        });
        return absent.stream().distinct().collect(Collectors.joining("; "));
    }

    /** Whether what is looked for was so, and the same rule says that it is past. */
    private static boolean isInThePast(Term term, TraceStep step) {
        return step.grounds().stream()
                .filter(ground -> ground.observation().isPresent())
                .anyMatch(ground -> ground.term().name().equals(term.pastAs()));
    }

    private String notRecorded(RowCondition condition) {
        var window = condition.test().window();
        var term = condition.term().name();
        return window == null || window.hasNoEnd()
                ? term
                : wording.say(WordingKey.NOT_RECORDED_IN, "term", term, "days", String.valueOf(window.to()));
    }

    /** The resources behind the facts that a referral may cite as its reasons. */
    static List<String> reasons(Collection<TraceStep> steps) {
        return open(steps)
                .flatMap(step -> step.grounds().stream())
                .flatMap(ground -> ground.observation().stream())
                .map(Observation::source)
                .filter(source -> CITABLE.matcher(source).matches())
                .distinct()
                .sorted()
                .toList();
    }
}
