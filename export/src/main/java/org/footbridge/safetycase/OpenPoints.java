package org.footbridge.safetycase;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.safetycase.SafetyCaseModel.LoggedHazard;

/** Finds what is missing before anybody could sign. */
record OpenPoints(
        List<LoggedHazard> hazards, List<SafeguardRow> safeguards, List<String> failing, boolean isWithoutScenarios) {

    OpenPoints {
        hazards = List.copyOf(hazards);
        safeguards = List.copyOf(safeguards);
        failing = List.copyOf(failing);
    }

    /** All of it, what holds for everything first. */
    List<OpenPoint> all() {
        return Stream.of(always(), ofHazards(), ofScenarios(), ofRows())
                .flatMap(points -> points)
                .toList();
    }

    private static Stream<OpenPoint> always() {
        return Stream.of(
                        "No clinical safety officer has taken this over, and no person is named for any role.",
                        "No severity, likelihood or risk has been estimated, before or after controls, and no criteria of"
                                + " what is acceptable have been set.",
                        "There is no clinical risk management plan, no record of competence, and no monitoring after"
                                + " deployment.",
                        "The organisation that deploys it has to make a case of its own (DCB0160).")
                .map(OpenPoint::of);
    }

    private Stream<OpenPoint> ofHazards() {
        var open = hazards.stream()
                .map(LoggedHazard::hazard)
                .filter(Hazard::isOpen)
                .map(Hazard::id)
                .toList();
        var elsewhere = hazards.stream()
                .flatMap(logged -> logged.elsewhere().stream())
                .distinct()
                .toList();
        return Stream.concat(
                OpenPoint.ofAny(
                        "Hazards that no test guards, or of which the log says that something is not done yet.", open),
                OpenPoint.ofRows(
                        "Rows that hazards name as controls and that this rule base does not have.", elsewhere));
    }

    private Stream<OpenPoint> ofScenarios() {
        return isWithoutScenarios
                ? Stream.of(OpenPoint.of("No scenario was at hand when this was made: no row below was tried."))
                : Stream.concat(
                        OpenPoint.ofAny("Scenarios that do not come out as written.", failing),
                        OpenPoint.ofRows(
                                "Rows in force that no scenario shows to fire, or to be missed by what is recorded on one condition.",
                                rows(row -> row.isActive() && !row.isTried())));
    }

    private Stream<OpenPoint> ofRows() {
        return Stream.of(
                        OpenPoint.ofRows(
                                "Rows that nobody in a role of the governance team has approved as they stand.",
                                rows(row -> !row.isApproved())),
                        OpenPoint.ofRows(
                                "Rows in force that no hazard names.",
                                rows(row -> row.isActive() && row.hazards().isEmpty())),
                        OpenPoint.ofRows(
                                "Rows in force that are overdue for review.",
                                rows(row -> row.rule().overdue())))
                .flatMap(points -> points);
    }

    private List<String> rows(Predicate<SafeguardRow> which) {
        return safeguards.stream().filter(which).map(row -> row.rule().id()).toList();
    }
}
