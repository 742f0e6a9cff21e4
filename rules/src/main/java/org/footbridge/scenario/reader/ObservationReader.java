package org.footbridge.scenario.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads what is recorded about a person, as present, as a number or as absent, and what could not be read. */
final class ObservationReader {

    static final String RECORDED = "recorded";
    static final String ABSENT = "recorded as absent";
    static final String OVER = "recorded and over";
    static final String NOT_RECORDED = "not recorded";

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,6}(?:\\.\\d{1,3})?)(?:(?:,| from) (.+))?");

    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final YamlProblems complaints;
    private final List<Observation> observations = new ArrayList<>();

    ObservationReader(Vocabulary vocabulary, LocalDate asOf, YamlProblems complaints) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
        this.complaints = complaints;
    }

    List<Observation> read(Fields scenario) {
        observations.addAll(new WhoReader(vocabulary, asOf, complaints).read(scenario));
        scenario.find(RECORDED)
                .ifPresent(field -> complaints
                        .fields(RECORDED, field.value(), "feeling lonely: 30 days ago")
                        .fields()
                        .forEach(this::recorded));
        scenario.find(ABSENT)
                .ifPresent(field -> complaints
                        .fields(ABSENT, field.value(), "falls: 30 days ago")
                        .fields()
                        .forEach(this::absent));
        scenario.find(OVER)
                .ifPresent(field -> complaints
                        .fields(OVER, field.value(), "self-harm: 60 days ago")
                        .fields()
                        .forEach(this::over));
        return List.copyOf(observations);
    }

    private void recorded(Field field) {
        var term = term(field.key(), field.line());
        if (term == null) {
            return;
        }
        if (field.value().each().isEmpty()) {
            complaints.at(
                    field.line(),
                    field.key(),
                    "nothing says when",
                    term.isNumber()
                            ? "write for example " + example(term) + ", 5 days ago (inside braces: from 5 days ago)"
                            : ScenarioDate.EXAMPLES);
        }
        for (var entry : field.value().each()) {
            var text = complaints.text(field.key(), entry);
            if (!text.isEmpty()) {
                if (term.isNumber()) {
                    number(term, text, entry.line());
                } else {
                    flag(term, ObservedValue.yes(), text, entry.line());
                }
            }
        }
    }

    private void absent(Field field) {
        flags(field, "recorded as absent", (term, when) -> add(term, ObservedValue.no(), when));
    }

    /** What is over counts for a while, is read as another term afterwards, or says nothing any more. */
    private void over(Field field) {
        flags(
                field,
                "over",
                (term, when) -> term.overReadAs(when, asOf)
                        .ifPresent(read -> add(vocabulary.term(read), ObservedValue.yes(), when)));
    }

    private void flags(Field field, String what, BiConsumer<Term, @Nullable PartialDate> state) {
        var term = term(field.key(), field.line());
        if (term == null) {
            return;
        }
        if (term.isNumber()) {
            complaints.at(field.line(), field.key(), "a number cannot be " + what, "remove it");
            return;
        }
        if (field.value().each().isEmpty()) {
            complaints.at(field.line(), field.key(), "nothing says when", ScenarioDate.EXAMPLES);
        }
        for (var entry : field.value().each()) {
            timing(term, complaints.text(field.key(), entry), entry.line())
                    .ifPresent(timing -> state.accept(term, timing.when()));
        }
    }

    private void flag(Term term, ObservedValue value, String text, int line) {
        timing(term, text, line).ifPresent(timing -> add(term, value, timing.when()));
    }

    private Optional<ScenarioDate> timing(Term term, String text, int line) {
        var timing = ScenarioDate.read(text, asOf);
        if (timing.isEmpty()) {
            complaints.at(line, term.name(), "\"" + text + "\" says no time", ScenarioDate.EXAMPLES);
        }
        return timing;
    }

    private void number(Term term, String text, int line) {
        var stated = NUMBER.matcher(text);
        if (!stated.matches() || stated.group(2) == null) {
            complaints.at(
                    line,
                    term.name(),
                    "\"" + text + "\" is no number with its time",
                    "write for example " + example(term) + ", 5 days ago (inside braces or brackets: from 5 days ago)");
            return;
        }
        var number = new BigDecimal(stated.group(1));
        if (!term.range().contains(number) || !term.range().isOnStep(number)) {
            complaints.at(
                    line,
                    term.name(),
                    number.toPlainString() + " cannot be recorded",
                    "write a number from " + term.range().min() + " to "
                            + term.range().max() + " in steps of "
                            + term.range().step());
            return;
        }
        flag(term, ObservedValue.of(number), stated.group(2), line);
    }

    private void add(Term term, ObservedValue value, @Nullable PartialDate when) {
        observations.add(new Observation(term.name(), value, when, "Stated/" + (observations.size() + 1)));
    }

    private static String example(Term term) {
        return term.range().min().toPlainString();
    }

    /** The term of that name that a record can state directly; the others have a place of their own. */
    private @Nullable Term term(String name, int line) {
        var term = vocabulary.find(name).orElse(null);
        if (term == null) {
            complaints.unknown(line, name, name, names());
        } else if (term.isDerived()) {
            complaints.at(line, name, "this follows from the pathway", "say it under pathway:");
            return null;
        } else if (term.isAboutThePerson()) {
            complaints.at(line, name, "this is about the person", "say it under who:");
            return null;
        }
        return term;
    }

    private List<String> names() {
        return vocabulary.terms().stream()
                .filter(term -> !term.isDerived())
                .filter(term -> !term.isAboutThePerson())
                .map(Term::name)
                .toList();
    }

    /** What a scenario says is not recorded must not be there: it is said for the reader, and checked. */
    void holdToNotRecorded(Fields scenario, List<Observation> recorded) {
        for (var entry : scenario.each(NOT_RECORDED)) {
            var name = complaints.text(NOT_RECORDED, entry);
            if (vocabulary.find(name).isEmpty()) {
                var known = vocabulary.terms().stream().map(Term::name).toList();
                complaints.unknown(entry.line(), NOT_RECORDED, name, known);
            } else if (recorded.stream()
                    .anyMatch(observation -> observation.term().equals(name))) {
                complaints.at(
                        entry.line(),
                        NOT_RECORDED,
                        "\"" + name + "\" is recorded in this scenario",
                        "remove it from one of the two");
            }
        }
    }
}
