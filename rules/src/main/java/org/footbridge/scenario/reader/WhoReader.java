package org.footbridge.scenario.reader;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.vocabulary.Vocabulary;

/** Reads who the person is: the age, or the date of birth from which it follows, and whether the person has died. */
final class WhoReader {

    static final String WHO = "who";

    private static final String AGE = "age";
    private static final String BORN = "born";
    private static final String DIED = "died";
    private static final String DECEASED = "deceased";
    private static final String SOURCE = "Patient/1";

    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final YamlProblems complaints;
    private final List<Observation> observations = new ArrayList<>();

    WhoReader(Vocabulary vocabulary, LocalDate asOf, YamlProblems complaints) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
        this.complaints = complaints;
    }

    List<Observation> read(Fields scenario) {
        var who = scenario.find(WHO)
                .map(field -> complaints.fields(WHO, field.value(), "{age: 78}"))
                .orElse(Fields.none(scenario.line()));
        complaints.expect(who, List.of(AGE, BORN, DIED));
        if (who.find(AGE).isPresent() == who.find(BORN).isPresent()) {
            complaints.at(
                    who.line(),
                    WHO,
                    who.find(AGE).isPresent() ? "the age is said twice" : "nothing says how old the person is",
                    "write {age: 78}, {born: 1948-03-14} or {age: not recorded}");
        } else {
            who.find(AGE).ifPresent(this::age);
            who.find(BORN).ifPresent(this::born);
        }
        who.find(DIED).ifPresent(this::died);
        return List.copyOf(observations);
    }

    private void age(Field field) {
        var text = complaints.text(AGE, field.value());
        if (text.equals("not recorded")) {
            return;
        }
        if (!text.matches("\\d{1,3}")) {
            complaints.at(field.line(), AGE, "\"" + text + "\" is no age", "write whole years, or not recorded");
            return;
        }
        years(field, Integer.parseInt(text));
    }

    private void born(Field field) {
        var text = complaints.text(BORN, field.value());
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(asOf)) {
                years(field, Period.between(day, asOf).getYears());
                return;
            }
        } catch (DateTimeException e) {
            // Said below, like a day that has not come.
        }
        complaints.at(field.line(), BORN, "\"" + text + "\" is no day of birth", "write a day such as 1948-03-14");
    }

    private void years(Field field, int years) {
        var number = BigDecimal.valueOf(years);
        if (vocabulary.find(AGE).filter(age -> !age.range().contains(number)).isPresent()) {
            complaints.at(field.line(), field.key(), "nobody is " + years + " years old", "correct the age");
        }
        observations.add(new Observation(AGE, ObservedValue.of(number), null, SOURCE));
    }

    private void died(Field field) {
        var text = complaints.text(DIED, field.value());
        ScenarioDate.read(text, asOf)
                .ifPresentOrElse(
                        timing ->
                                observations.add(new Observation(DECEASED, ObservedValue.yes(), timing.when(), SOURCE)),
                        () -> complaints.at(
                                field.line(), DIED, "\"" + text + "\" says no time", ScenarioDate.EXAMPLES));
    }
}
