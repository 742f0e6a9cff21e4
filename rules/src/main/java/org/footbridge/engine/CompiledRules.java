package org.footbridge.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.engine.Conclusion.AlertRaised;
import org.footbridge.engine.Conclusion.NeedShown;
import org.footbridge.engine.Conclusion.RouteAdapted;
import org.footbridge.engine.Conclusion.RouteFits;
import org.footbridge.engine.Conclusion.RouteSuggested;
import org.footbridge.engine.Conclusion.RouteUnchecked;
import org.footbridge.engine.Conclusion.RouteWithheld;
import org.footbridge.engine.FiredRows.Fit;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The active rows of a rule base as Drools rules, ready to fire. Immutable, and safe from any thread. */
public final class CompiledRules {

    private static final int RUNAWAY = 100_000;

    private final Map<String, Row> rows;
    private final KieBase rules;

    /** The terms that any of the rows asks about. */
    private final Set<String> asked;

    /** The rows that ask of some term that nothing is recorded. */
    private final RowIndex<Row> askingForNothing;

    private CompiledRules(List<Row> rows) {
        var active = rows.stream().filter(row -> row.head().isActive()).toList();
        // Not Set.copyOf, which is slow for names that differ in a number only.
        this.asked = active.stream()
                .flatMap(row -> row.conditions().stream())
                .map(condition -> condition.term().name())
                .collect(Collectors.toCollection(HashSet::new));
        this.askingForNothing = RowIndex.of(
                active.stream().filter(row -> absent(row).findAny().isPresent()).toList());
        this.rows = rows.stream().collect(Collectors.toUnmodifiableMap(Row::id, Function.identity()));
        this.rules = RuleBaseCompiler.compile(rows);
    }

    /** The terms of which a row asks that nothing is recorded. */
    private static Stream<String> absent(Row row) {
        return row.conditions().stream()
                .filter(RowCondition::holdsOnNothing)
                .map(condition -> condition.term().name());
    }

    /** Compiles the rows that are active; ids are unique. */
    public static CompiledRules of(List<Row> rows) {
        return new CompiledRules(rows);
    }

    /** Fires the rules on what they see of one person, in a session of its own; a pure function. */
    public FiredRows fire(SessionFacts person) {
        var session = rules.newKieSession();
        try {
            var absent = askingForNothing.mayHold(person.histories()).flatMap(CompiledRules::absent);
            person.all(asked, absent.distinct()).forEach(session::insert);
            session.fireAllRules(RUNAWAY);
            var found = facts(session, Conclusion.class).toList();
            return new FiredRows(
                    concluded(found, NeedShown.class, shown -> row(shown.row(), Needed.class)),
                    concluded(found, RouteWithheld.class, withheld -> row(withheld.row(), Withholding.class)),
                    concluded(found, RouteAdapted.class, adapted -> row(adapted.row(), Withholding.class)),
                    concluded(found, RouteUnchecked.class, unchecked -> row(unchecked.row(), Withholding.class)),
                    fits(found, RouteFits.class, Function.identity()),
                    fits(found, RouteSuggested.class, RouteSuggested::fits),
                    concluded(found, AlertRaised.class, raised -> row(raised.row(), Alerting.class)));
        } finally {
            session.dispose();
        }
    }

    private <T extends Row> T row(String id, Class<T> layer) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("A rule fired that no row has made: " + id);
        }
        return layer.cast(row);
    }

    private static <F, R extends Row> List<R> concluded(List<Conclusion> found, Class<F> kind, Function<F, R> toRow) {
        return of(kind, found)
                .map(toRow)
                .distinct()
                .sorted(Comparator.comparing(Row::id))
                .toList();
    }

    private <F> List<Fit> fits(List<Conclusion> found, Class<F> kind, Function<F, RouteFits> toFit) {
        return of(kind, found)
                .map(toFit)
                .map(fit -> new Fit(row(fit.row(), Routed.class), row(fit.needRow(), Needed.class)))
                .sorted(Comparator.comparing((Fit fit) -> fit.route().id())
                        .thenComparing(fit -> fit.need().id()))
                .toList();
    }

    private static <F> Stream<F> of(Class<F> kind, List<Conclusion> found) {
        return found.stream().filter(kind::isInstance).map(kind::cast);
    }

    static <F> Stream<F> facts(KieSession session, Class<F> kind) {
        return session.getObjects(kind::isInstance).stream().map(kind::cast);
    }
}
