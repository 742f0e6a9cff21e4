package org.footbridge.scenario.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.scenario.reader.CaseTable.Row;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.scenario.reader.YamlNode.Items;
import org.footbridge.scenario.reader.YamlNode.Text;

/**
 * Follows a person over time: each step is a scenario of its own on a later day, laid over the one before as a case is, but
 * for what was recorded: that stays, on the day on which it was, and what the step records comes to it.
 */
record LaterSteps(YamlProblems complaints) {

    static final String THEN = "then";
    static final String LATER = "later";

    private static final String EXAMPLE = "write for example - later: 2 weeks";
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (day|week|month)s?");

    /** Where relative days stand, which must not move with the day of the scenario. */
    private static final List<String> DATED = List.of(
            ObservationReader.RECORDED,
            ObservationReader.ABSENT,
            ObservationReader.OVER,
            PathwayReader.PATHWAY,
            PreferencesReader.PREFERS,
            WhoReader.WHO);

    /** A case, or a scenario without cases, and behind it each of its steps. */
    List<Row> of(Row first) {
        var then = first.fields().find(THEN);
        var rows = new ArrayList<>(List.of(new Row(first.name(), first.fields().without(THEN))));
        if (then.isPresent() && !(then.get().value() instanceof Items)) {
            complaints.at(then.get().line(), THEN, "there is no step", EXAMPLE);
        }
        for (var entry : first.fields().each(THEN)) {
            var step = complaints.fields(THEN, entry, "- later: 2 weeks");
            next(rows.getLast(), step).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Row> next(Row before, Fields step) {
        var span = complaints.text(step, LATER, "");
        var parts = SPAN.matcher(span);
        if (!parts.matches()) {
            complaints.at(step.line(), LATER, "\"" + span + "\" does not say how much later", EXAMPLE);
            return Optional.empty();
        }
        return asOf(before.fields()).map(day -> {
            long many = Long.parseLong(parts.group(1));
            var later = switch (parts.group(2)) {
                case "day" -> day.plusDays(many);
                case "week" -> day.plusWeeks(many);
                default -> day.plusMonths(many);
            };
            var on = new Fields(
                    step.line(),
                    List.of(new Field(ScenarioReader.AS_OF, step.line(), new Text(step.line(), later.toString()))));
            var earlier = datedOn(day, before.fields()).without(ObservationReader.NOT_RECORDED);
            var fields = CaseTable.laidOver(earlier, step.without(LATER), CaseTable.notRecordedIn(step))
                    .overriddenBy(on);
            return new Row((before.name().isEmpty() ? "" : before.name() + ", then ") + span + " later", fields);
        });
    }

    /** Empty where the scenario says no day, of which it complains itself. */
    private static Optional<LocalDate> asOf(Fields fields) {
        try {
            return fields.find(ScenarioReader.AS_OF)
                    .map(Field::value)
                    .filter(Text.class::isInstance)
                    .map(text -> LocalDate.parse(((Text) text).text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Fields datedOn(LocalDate day, Fields fields) {
        return new Fields(
                fields.line(),
                fields.fields().stream()
                        .map(field -> DATED.contains(field.key())
                                ? new Field(field.key(), field.line(), dated(day, field.value()))
                                : field)
                        .toList());
    }

    private static YamlNode dated(LocalDate day, YamlNode node) {
        return switch (node) {
            case Text(int line, var text) -> new Text(line, ScenarioDate.onDays(text, day));
            case Items(int line, var items) ->
                new Items(line, items.stream().map(item -> dated(day, item)).toList());
            case Fields(int line, var fields) ->
                new Fields(
                        line,
                        fields.stream()
                                .map(field -> new Field(field.key(), field.line(), dated(day, field.value())))
                                .toList());
        };
    }
}
