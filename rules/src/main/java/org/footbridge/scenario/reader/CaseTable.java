package org.footbridge.scenario.reader;

import static org.footbridge.scenario.reader.ObservationReader.ABSENT;
import static org.footbridge.scenario.reader.ObservationReader.NOT_RECORDED;
import static org.footbridge.scenario.reader.ObservationReader.OVER;
import static org.footbridge.scenario.reader.ObservationReader.RECORDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.scenario.reader.YamlNode.Field;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.scenario.reader.YamlNode.Items;
import org.footbridge.scenario.reader.YamlNode.Text;

/**
 * Lays the rows of a table of cases over what stands above them. What a row says about a word replaces what is shared;
 * what it expects replaces all that is expected above.
 */
record CaseTable(YamlProblems complaints) {

    static final String CASES = "cases";
    static final String CASE = "case";

    static final List<String> EXPECTED = List.of(
            ExpectedReader.SHOWN,
            ExpectedReader.NOT_SHOWN,
            ExpectedReader.OTHERS,
            ExpectedCardsReader.CARDS,
            ExpectedCardsReader.FIRST,
            ExpectedCardsReader.ON_NONE);

    /** One case, whole, with its name; the name is empty where the file holds one scenario only. */
    record Row(String name, Fields fields) {}

    List<Row> rows(Fields file) {
        var cases = file.find(CASES);
        if (cases.isEmpty()) {
            return List.of(new Row("", file));
        }
        var shared = file.without(CASES);
        if (cases.get().value() instanceof Items items && !items.items().isEmpty()) {
            return items.items().stream()
                    .map(entry -> complaints.fields(CASES, entry, "- case: the day after"))
                    .map(row -> row(shared, row))
                    .toList();
        }
        complaints.at(cases.get().line(), CASES, "there is no case", "write a list, each beginning with - case:");
        return List.of();
    }

    private Row row(Fields shared, Fields row) {
        var name = complaints.text(row, CASE, "");
        if (name.isEmpty()) {
            complaints.at(row.line(), CASE, "this case has no name", "write - case: and what is special about it");
        }
        return new Row(name, laidOver(shared, row.without(CASE), recordedIn(row)));
    }

    /**
     * What a row says in the place of what is shared.
     *
     * @param replaced the words of which nothing that is shared stays
     */
    static Fields laidOver(Fields shared, Fields row, Set<String> replaced) {
        var base = shared;
        if (EXPECTED.stream().anyMatch(key -> row.find(key).isPresent())) {
            base = EXPECTED.stream().reduce(base, Fields::without, (one, other) -> other);
        }
        var merged = base.overriddenBy(row);
        for (var key : List.of(RECORDED, ABSENT, OVER)) {
            var remaining =
                    base.find(key).map(field -> without(field, replaced)).orElse(List.of());
            var own = row.find(key).map(Field::value).orElse(Fields.none(row.line()));
            if (own instanceof Fields ownFields) {
                var all = new ArrayList<>(remaining);
                all.addAll(ownFields.fields());
                merged = merged.overriddenBy(new Fields(
                        row.line(), List.of(new Field(key, row.line(), new Fields(row.line(), all)))));
            }
        }
        return merged;
    }

    private static List<Field> without(Field field, Set<String> names) {
        return field.value() instanceof Fields fields
                ? fields.fields().stream()
                        .filter(each -> !names.contains(each.key()))
                        .toList()
                : List.of();
    }

    private static Set<String> recordedIn(Fields row) {
        var stated = Stream.of(RECORDED, ABSENT, OVER)
                .flatMap(key -> row.find(key).stream())
                .map(Field::value)
                .filter(Fields.class::isInstance)
                .flatMap(value -> ((Fields) value).fields().stream())
                .map(Field::key);
        return Stream.concat(stated, notRecordedIn(row).stream()).collect(Collectors.toSet());
    }

    static Set<String> notRecordedIn(Fields row) {
        return row.each(NOT_RECORDED).stream()
                .filter(Text.class::isInstance)
                .map(entry -> ((Text) entry).text())
                .collect(Collectors.toSet());
    }
}
