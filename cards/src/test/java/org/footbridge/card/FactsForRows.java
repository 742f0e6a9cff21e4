package org.footbridge.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.RowCondition;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.people.APatient;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Withholding;

/** People made of rows: for every row, facts under which it fires. */
final class FactsForRows {

    private static final String AGE = "age";

    private FactsForRows() {}

    static List<Row> active() {
        return InMemoryConsultation.RULES.rows().stream()
                .filter(row -> row.head().isActive())
                .toList();
    }

    static Stream<Withholding> withholding() {
        return active().stream().filter(Withholding.class::isInstance).map(Withholding.class::cast);
    }

    static Stream<Withholding> safeguards() {
        return withholding().filter(Withholding::withholdsEveryRoute);
    }

    /** Every need at once: whatever a safeguard misses would show. */
    static List<Row> everyNeed() {
        return active().stream().filter(Needed.class::isInstance).toList();
    }

    /** Someone of 50, unless a row asks for another age, of whom all that these rows ask for is recorded. */
    static PatientFacts of(Collection<? extends Row> rows, Set<String> unread) {
        var conditions = rows.stream().flatMap(row -> row.conditions().stream()).toList();
        var observations = new ArrayList<Observation>();
        rows.forEach(row -> row.conditions().stream()
                .filter(condition -> !condition.term().name().equals(AGE))
                .forEach(condition -> meeting(condition, row.id()).ifPresent(observations::add)));
        age(conditions).ifPresent(age -> observations.add(new Observation(AGE, age, null, "Patient/" + APatient.ID)));
        return new PatientFacts(
                APatient.TODAY,
                observations,
                unread.isEmpty()
                        ? List.of()
                        : List.of(new Unread(RecordPart.PROBLEMS, Unread.Cause.UNREADABLE, unread)),
                Pathway.NONE);
    }

    private static Optional<ObservedValue> age(List<RowCondition> conditions) {
        var others = conditions.stream()
                .filter(condition -> condition.term().name().equals(AGE))
                .filter(condition -> !(condition.test() instanceof CellPredicate.Between(var min, var max, var window)
                        && min != null))
                .findFirst();
        return others.isPresent() ? value(others.get()) : Optional.of(ObservedValue.of(BigDecimal.valueOf(50)));
    }

    private static Optional<Observation> meeting(RowCondition condition, String row) {
        var source = (condition.term().readFrom().contains(RecordPart.PROBLEMS) ? "Condition/" : "Observation/") + row;
        return value(condition)
                .map(value -> new Observation(
                        condition.term().name(),
                        value,
                        PartialDate.on(APatient.TODAY.minusDays(daysAgo(condition))),
                        source));
    }

    private static int daysAgo(RowCondition condition) {
        var window = condition.test().window();
        return window == null ? 3 : Math.max(3, window.from());
    }

    private static Optional<ObservedValue> value(RowCondition condition) {
        return switch (condition.test()) {
            case CellPredicate.Yes yes -> Optional.of(ObservedValue.yes());
            case CellPredicate.No no -> Optional.of(ObservedValue.no());
            case CellPredicate.NotRecorded notRecorded -> Optional.empty();
            case CellPredicate.Between(var min, var max, var window) ->
                Optional.of(ObservedValue.of(min != null ? min : Objects.requireNonNull(max)));
        };
    }
}
