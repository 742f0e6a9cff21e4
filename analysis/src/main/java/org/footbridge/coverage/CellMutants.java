package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footbridge.coverage.Mutant.Cell;
import org.footbridge.coverage.Mutant.Restated;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/** Wrong words and numbers in the cells that say how a row is shown: one for each cell, the likelier or the worse slip. */
final class CellMutants {

    private static final int FIRST = 1;
    private static final int LAST = 9;

    private CellMutants() {}

    static List<Restated> of(Row row) {
        return switch (row) {
            case Needed _ -> List.of();
            case Routed routed -> ofRoute(routed);
            case Withholding held ->
                held.notice().map(notice -> ofNotice(held, notice)).stream().toList();
            // What is kept for the page can have one indicator only.
            case Alerting alerting when alerting.notice().isKeptForThePage() -> List.of();
            case Alerting alerting -> List.of(ofNotice(alerting, alerting.notice()));
        };
    }

    private static List<Restated> ofRoute(Routed row) {
        var mutants = new ArrayList<Restated>();
        int rank = row.rank() == FIRST ? LAST : FIRST;
        mutants.add(new Restated(
                row,
                Cell.RANK,
                String.valueOf(row.rank()),
                String.valueOf(rank),
                with(row, row.mechanisms(), row.referralModel(), rank)));
        var model = row.referralModel() == ReferralModel.DIRECT_REFERRAL
                ? ReferralModel.LINK_WORKER
                : ReferralModel.DIRECT_REFERRAL;
        mutants.add(new Restated(
                row,
                Cell.REFERRAL_MODEL,
                row.referralModel().word(),
                model.word(),
                with(row, row.mechanisms(), model, row.rank())));
        if (row.referralModel() != ReferralModel.ASK) {
            // A card that asks says nothing of how it may help.
            var mechanism = row.mechanisms().contains(Mechanism.PRACTICAL_HELP)
                    ? Mechanism.BEING_WITH_PEOPLE
                    : Mechanism.PRACTICAL_HELP;
            mutants.add(new Restated(
                    row,
                    Cell.MECHANISM,
                    Mechanism.inWords(row.mechanisms()),
                    mechanism.word(),
                    with(row, List.of(mechanism), row.referralModel(), row.rank())));
        }
        return mutants;
    }

    private static Routed with(Routed row, List<Mechanism> mechanisms, ReferralModel model, int rank) {
        return new Routed(
                row.head(), row.conditions(), row.need(), row.route(), mechanisms, model, rank, row.summary());
    }

    private static Restated ofNotice(Row row, AlertText notice) {
        var indicator = switch (notice.indicator()) {
            case CRITICAL, INFO -> Indicator.WARNING;
            case WARNING -> Indicator.INFO;
        };
        var after = new AlertText(notice.alert(), indicator, notice.summary(), notice.whatNext(), notice.shows());
        return new Restated(row, Cell.INDICATOR, notice.indicator().word(), indicator.word(), with(row, after));
    }

    private static Row with(Row row, AlertText notice) {
        return switch (row) {
            case Withholding held ->
                new Withholding(
                        held.head(),
                        held.conditions(),
                        held.routes(),
                        held.whyTheseRoutes(),
                        held.effect(),
                        held.way(),
                        held.reason(),
                        held.readOnceFor(),
                        Optional.of(notice));
            case Alerting alerting -> new Alerting(alerting.head(), alerting.conditions(), notice, alerting.task());
            case Needed _ -> row;
            case Routed _ -> row;
        };
    }
}
