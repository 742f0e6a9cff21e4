package org.footbridge.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.footbridge.condition.EvaluationMode;
import org.footbridge.condition.RowCondition;

/** One row of a governance table, understood. A row is a rule. */
public sealed interface Row {

    RowHead head();

    /** What must hold, all of it; there is no "or" but a second row. */
    List<RowCondition> conditions();

    /** How the row reads what the record leaves open. */
    default EvaluationMode reading() {
        return switch (this) {
            case Needed _ -> EvaluationMode.STRICT;
            case Routed _ -> EvaluationMode.STRICT;
            case Withholding _ -> EvaluationMode.CAUTIOUS;
            case Alerting _ -> EvaluationMode.CAUTIOUS;
        };
    }

    /** Whether somebody could come to harm unseen where it is lost: it withholds, adapts or raises an alarm. */
    default boolean isSafeguard() {
        return switch (this) {
            case Needed _, Routed _ -> false;
            case Withholding _ -> true;
            case Alerting alerting -> !alerting.notice().isAtTheEndOfThePage();
        };
    }

    /** The card that the row shows by itself; empty where it shows none. */
    default Optional<AlertText> ownCard() {
        return switch (this) {
            case Withholding withholding -> withholding.notice();
            case Alerting alerting -> Optional.of(alerting.notice());
            case Needed _ -> Optional.empty();
            case Routed _ -> Optional.empty();
        };
    }

    /** The rows of one layer. */
    static <T extends Row> Stream<T> of(Class<T> layer, Collection<? extends Row> rows) {
        return rows.stream().filter(layer::isInstance).map(layer::cast);
    }

    default String id() {
        return head().id();
    }

    /** A row of {@code 1-needs}: observations that show a need. */
    record Needed(RowHead head, List<RowCondition> conditions, String need) implements Row {
        public Needed {
            conditions = List.copyOf(conditions);
        }

        @Override
        public int hashCode() {
            return head.hashCode();
        }
    }

    /**
     * A row of {@code 2-withholding}.
     *
     * @param routes the routes it guards, or {@link #EVERY_ROUTE}, or {@link #EVERYTHING}
     * @param whyTheseRoutes why it guards these routes and no others
     * @param effect what it does to them
     * @param way how the patient gets to a route that it adapts; empty where that stays as it is
     * @param reason why, as a clinician reads it
     * @param readOnceFor for how many days "read, proceed with care" lifts it; empty where nothing does
     * @param notice the card it shows by itself; empty where its reason only stands on the cards of needs
     */
    record Withholding(
            RowHead head,
            List<RowCondition> conditions,
            List<String> routes,
            String whyTheseRoutes,
            Effect effect,
            Optional<ReferralModel> way,
            String reason,
            OptionalInt readOnceFor,
            Optional<AlertText> notice)
            implements Row {

        /** Covers all routes, those yet to come included; alerts still show. */
        public static final String EVERY_ROUTE = "*";

        /** Withholds all routes and alerts: no card at all. */
        public static final String EVERYTHING = "everything";

        public Withholding {
            conditions = List.copyOf(conditions);
            routes = List.copyOf(routes);
        }

        /** Whether its routes are not suggested. */
        public boolean withholds() {
            return effect != Effect.ADAPT;
        }

        /** Whether it covers every route, also where it only adapts them. */
        public boolean coversEveryRoute() {
            return routes.contains(EVERY_ROUTE) || withholdsEverything();
        }

        public boolean withholdsEveryRoute() {
            return withholds() && coversEveryRoute();
        }

        public boolean withholdsEverything() {
            return routes.contains(EVERYTHING);
        }

        /** Whether it withholds or adapts a route. */
        public boolean covers(String route) {
            return coversEveryRoute() || routes.contains(route);
        }

        /** Whether it withholds a route. */
        public boolean withholds(String route) {
            return withholds() && covers(route);
        }

        /** The same row with other conditions. */
        public Withholding asking(List<RowCondition> others) {
            return new Withholding(head, others, routes, whyTheseRoutes, effect, way, reason, readOnceFor, notice);
        }

        @Override
        public int hashCode() {
            return head.hashCode();
        }
    }

    /**
     * A row of {@code 3-routes}: a kind of help that can meet a need.
     *
     * @param need the need it meets
     * @param route the route
     * @param mechanisms by what it may help, the foremost first
     * @param referralModel how the patient gets there
     * @param rank 1 is shown before 9
     * @param summary what to consider, the person's own situation first
     */
    record Routed(
            RowHead head,
            List<RowCondition> conditions,
            String need,
            String route,
            List<Mechanism> mechanisms,
            ReferralModel referralModel,
            int rank,
            String summary)
            implements Row {
        public Routed {
            conditions = List.copyOf(conditions);
            mechanisms = List.copyOf(mechanisms);
        }

        /** The same row with other conditions. */
        public Routed asking(List<RowCondition> others) {
            return new Routed(head, others, need, route, mechanisms, referralModel, rank, summary);
        }

        @Override
        public int hashCode() {
            return head.hashCode();
        }
    }

    /**
     * A row of {@code 4-alerts}: a break in the pathway.
     *
     * @param notice the card it shows
     * @param task what puts it right; empty where nobody but the clinician can
     */
    record Alerting(RowHead head, List<RowCondition> conditions, AlertText notice, Optional<PathwayTask> task)
            implements Row {
        public Alerting {
            conditions = List.copyOf(conditions);
        }

        @Override
        public int hashCode() {
            return head.hashCode();
        }
    }
}
