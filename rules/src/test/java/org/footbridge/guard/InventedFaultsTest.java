package org.footbridge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.guard.GuardedTables.DAY;

import java.util.stream.Stream;
import org.footbridge.guard.PlantedWeakening.CaughtBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults that were invented before anybody looked at how the checks work, each with what catches it. A fault that only its
 * missing approval shows stands here, too: nothing else saw it when it was invented.
 */
class InventedFaultsTest {

    static Stream<PlantedWeakening> invented() {
        return Stream.of(
                        InventedInSafety.all(),
                        InventedInOlderEntries.all(),
                        InventedInNotFirst.all(),
                        InventedInOpenReferrals.all(),
                        InventedInExercise.all(),
                        InventedInTheWayThere.all(),
                        InventedInAlerts.all(),
                        InventedInNeeds.all(),
                        InventedInDailyNeeds.all(),
                        InventedInRoutes.all(),
                        InventedInRouteGuide.all(),
                        InventedInLeaflets.all(),
                        InventedInPrompts.all(),
                        InventedInWording.all(),
                        InventedInSettings.all(),
                        InventedInCodes.all(),
                        InventedInExcludedCodes.all(),
                        InventedInWords.all(),
                        InventedInTerms.all(),
                        InventedInRanges.all(),
                        InventedInReadings.all(),
                        InventedInEvidence.all(),
                        InventedInFiles.all(),
                        InventedInCharacters.all(),
                        InventedInHeadings.all())
                .flatMap(it -> it);
    }

    @ParameterizedTest
    @MethodSource("invented")
    void an_invented_fault_is_caught(PlantedWeakening fault) {
        var changed = fault.change().apply(GuardedTables.TABLES);
        switch (fault.by()) {
            case CHECK -> GuardedTables.assertRefused(changed, fault.said());
            case GUARD ->
                assertThat(Guard.weakenings(GuardedTables.LIVE, GuardedTables.version(changed)))
                        .extracting(Weakening::name)
                        .contains(fault.said());
            case APPROVAL ->
                assertThat(ApprovedRows.state(changed, DAY).unapproved())
                        .extracting(row -> row.table() + " " + row.name())
                        .contains(fault.said());
        }
    }

    @Test
    void there_are_hundreds_and_each_has_a_name_of_its_own() {
        assertThat(invented()).hasSizeGreaterThan(400).doesNotHaveDuplicates();
        assertThat(invented().map(PlantedWeakening::name)).doesNotHaveDuplicates();
        assertThat(invented().map(PlantedWeakening::by)).contains(CaughtBy.values());
    }
}
