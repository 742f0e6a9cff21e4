package org.footbridge.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.advice.Because;
import org.footbridge.advice.Because.Ground;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Value;
import org.footbridge.facts.When;
import org.footbridge.rulebase.Phrase;
import org.footbridge.rulebase.Wording;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Says the facts behind a card as a clinician reads them, and never one that must stay discreet. */
final class Facts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MOST = 3;

    /** True of nearly every card, and on the banner of every record. */
    private static final String AGE = "age";

    private final Wording wording;

    Facts(Wording wording) {
        this.wording = wording;
    }

    /** Up to three recorded facts, the latest first, and what the card takes as not recorded. */
    String of(Collection<Because> because) {
        var grounds = because.stream()
                .filter(step -> !step.isDiscreet())
                .flatMap(step -> step.grounds().stream())
                .filter(ground -> !ground.term().name().equals(AGE))
                .distinct()
                .toList();
        Stream<String> recorded = grounds.stream()
                .filter(ground -> ground.observation().isPresent())
                .sorted(Comparator.comparing(Facts::when, Comparator.nullsLast(When.LATEST_FIRST)))
                .map(this::recorded)
                .distinct()
                .limit(MOST);
        Stream<String> absent = grounds.stream()
                .filter(ground -> ground.observation().isEmpty())
                .map(ground -> wording.say(
                        Phrase.NOTHING_RECORDED, "term", ground.term().name()))
                .distinct();
        return String.join(", ", Stream.concat(recorded, absent).toList());
    }

    private static @Nullable When when(Ground ground) {
        return ground.observation().map(Observation::when).orElse(null);
    }

    private String recorded(Ground ground) {
        var observation = ground.observation().orElseThrow();
        var fact = fact(ground.term(), observation.value());
        var when = observation.when();
        return when == null
                ? wording.say(Phrase.RECORDED_WITHOUT_DATE, "fact", fact)
                : wording.say(Phrase.RECORDED_ON, "fact", fact, "date", date(when));
    }

    private static String fact(Term term, Value value) {
        return switch (value) {
            case Value.Flag(boolean yes) -> yes ? term.name() : term.name() + ": no";
            case Value.Amount(BigDecimal number) ->
                term.name() + " " + value.inWords() + (term.inUnit().isEmpty() ? "" : " " + term.inUnit());
        };
    }

    static String date(When when) {
        if (when.earliest().equals(when.latest())) {
            return when.latest().format(DAY);
        }
        return YearMonth.from(when.earliest()).equals(YearMonth.from(when.latest()))
                ? when.latest().format(MONTH)
                : String.valueOf(when.latest().getYear());
    }

    static String date(LocalDate day) {
        return day.format(DAY);
    }

    /** The resources behind the facts that a referral may cite as its reasons. */
    static List<String> reasons(Collection<Because> because) {
        Set<String> sources = new LinkedHashSet<>();
        because.stream()
                .filter(step -> !step.isDiscreet())
                .flatMap(step -> step.grounds().stream())
                .flatMap(ground -> ground.observation().stream())
                .map(Observation::source)
                .filter(source -> source.startsWith("Condition/") || source.startsWith("Observation/"))
                .sorted()
                .forEach(sources::add);
        return List.copyOf(sources);
    }
}
