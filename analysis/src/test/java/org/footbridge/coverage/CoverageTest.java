package org.footbridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.coverage.OneLineScenarios.scenario;
import static org.footbridge.coverage.OneLineScenarios.suite;

import org.footbridge.coverage.Coverage.Asked;
import org.footbridge.coverage.Coverage.OfAlert;
import org.footbridge.coverage.Coverage.OfRoute;
import org.footbridge.coverage.Coverage.OfRow;
import org.footbridge.scenario.Scenario;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String LOW = "age 40; PHQ-9 score 9 10 days ago";

    private final Coverage coverage = Coverage.of(suite(
            scenario(LOW, "books on prescription", "gardening or green activity"),
            scenario("age 17; PHQ-9 score 9 10 days ago"),
            scenario("age 17; PHQ-9 score 9 100 days ago"),
            scenario(LOW + "; suicidal thoughts or increased suicide risk yes 2 days ago", "safety")));

    private OfRow row(String id) {
        return coverage.rows().stream()
                .filter(row -> row.row().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_nearly_fires_where_exactly_one_condition_fails() {
        assertThat(row("NEED-MOO-1").fired()).extracting(Scenario::name).hasSize(2);
        assertThat(row("NEED-MOO-1").nearlyFired())
                .extracting(Scenario::name)
                .containsExactly("age 17; PHQ-9 score 9 10 days ago");
    }

    @Test
    void each_condition_is_counted_as_it_was_seen() {
        assertThat(row("NEED-MOO-1").asked())
                .containsExactly(new Asked("age >= 18", 2, 2), new Asked("PHQ-9 score 5..15 in last 90 days", 3, 1));
        assertThat(row("NEED-LON-1").asked()).noneMatch(Asked::isSeenBothWays);
    }

    @Test
    void the_need_of_a_route_counts_as_one_of_its_conditions() {
        assertThat(row("ROUTE-GRN-1").asked())
                .containsExactly(new Asked("need low mood", 2, 2), new Asked("enjoys gardening yes", 0, 4));
        assertThat(row("ROUTE-GRN-1").fired()).isEmpty();
        assertThat(row("ROUTE-GRN-1").nearlyFired()).hasSize(2);
    }

    @Test
    void routes_are_counted_as_shown_and_withheld_and_alerts_as_shown() {
        assertThat(coverage.routes())
                .contains(new OfRoute("books on prescription", 1, 1), new OfRoute("debt advice", 0, 0));
        assertThat(coverage.alerts()).contains(new OfAlert("safety", 1), new OfAlert("missing link-worker contact", 0));
    }
}
