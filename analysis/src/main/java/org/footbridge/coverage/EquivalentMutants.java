package org.footbridge.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.advice.DerivedTerms;
import org.footbridge.condition.CellPredicate.No;
import org.footbridge.condition.CellPredicate.NotRecorded;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.condition.RowCondition;
import org.footbridge.coverage.AffectedRegions.Region;
import org.footbridge.facts.ObservedValue;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.AlertText.Shows;
import org.footbridge.rule.Effect;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;

/**
 * Whether a mutant can show anybody anything else, by reasoning over intervals and windows. It never takes a mutant that
 * can for one that cannot. What is claimed is about routes and alerts and what their rows say of them: which rules
 * show or withhold something may still change, and a scenario that gives reasons may see it.
 */
final class EquivalentMutants {

    private final List<Row> active;
    private final boolean hangsOnRoutes;

    EquivalentMutants(RuleBase ruleBase) {
        this.active = ruleBase.activeRows();
        this.hangsOnRoutes = active.stream().anyMatch(EquivalentMutants::hangsOnRoutes);
    }

    /** Why a mutant changes nothing that is shown; empty where it may change something. */
    Optional<String> of(Mutant mutant) {
        return switch (mutant) {
            // Another word or number on a card is something else to see.
            case Mutant.Restated restated ->
                restated.row() instanceof Routed was
                                && restated.after() instanceof Routed now
                                && was.referralModel() != now.referralModel()
                        ? anotherWayForAll(was, now)
                        : Optional.empty();
            case Mutant.Capped(int from, int to) -> enoughForAll(Math.min(from, to));
            case Mutant.OfRow of -> impliedOrDecided(of);
            case Mutant.OfTable _ -> Optional.empty();
        };
    }

    /** Whether everybody who has the need of a route is led there in one way, which asks for more help than either says. */
    private Optional<String> anotherWayForAll(Routed was, Routed now) {
        var deciding = new TreeSet<String>();
        boolean decided = of(Needed.class)
                .filter(needed -> needed.need().equals(was.need()))
                .allMatch(needed -> first(
                        of(Withholding.class)
                                .filter(row -> !row.withholds() && row.covers(was.route()))
                                .filter(row -> row.way()
                                        .filter(way -> way.compareTo(was.referralModel()) > 0
                                                && way.compareTo(now.referralModel()) > 0)
                                        .isPresent()),
                        was,
                        new Region(both(needed.conditions(), was.conditions()), Optional.empty()),
                        deciding));
        return decided ? Optional.of(String.join(", ", deciding) + " lead there for all") : Optional.empty();
    }

    private Optional<String> enoughForAll(int cards) {
        long needs = of(Routed.class).map(Routed::need).distinct().count();
        return needs <= cards ? Optional.of("there are only " + needs + " needs with a route") : Optional.empty();
    }

    private Optional<String> impliedOrDecided(Mutant.OfRow mutant) {
        var implied = mutant instanceof Mutant.Dropped(var row, var condition)
                ? alwaysImplied(row, condition)
                : Optional.<String>empty();
        return implied.isPresent() ? implied : decided(mutant);
    }

    /** A condition on what the pathway rules derive may be met by all that another condition of the row asks for. */
    private static Optional<String> alwaysImplied(Row row, RowCondition condition) {
        var value = condition.test() instanceof Yes ? ObservedValue.yes() : ObservedValue.no();
        boolean simple = (condition.test() instanceof Yes || condition.test() instanceof No)
                && condition.test().window() == null
                && condition.term().counts() == Counts.ANY
                && row instanceof Alerting;
        return row.conditions().stream()
                .filter(other -> simple && !other.equals(condition) && !(other.test() instanceof NotRecorded))
                .map(other -> other.term().name())
                .filter(other ->
                        PathwayTerms.isOnlyStatedWith(other, condition.term().name(), value))
                .findFirst()
                .map(other -> "the pathway rules say \"" + other + "\" only where it holds");
    }

    private Optional<String> decided(Mutant.OfRow mutant) {
        var regions = AffectedRegions.of(mutant);
        if (regions.isEmpty()) {
            return Optional.of("no such number is possible");
        }
        var deciding = new TreeSet<String>();
        for (var region : regions) {
            if (!isDecided(mutant.row(), region, deciding)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                deciding.isEmpty()
                        ? "no route could be suggested there"
                        : String.join(", ", deciding) + " already decide" + (deciding.size() == 1 ? "s" : "")
                                + " that");
    }

    /** Whether other rows decide what is shown in a region; their ids are added to those that do. */
    private boolean isDecided(Row row, Region region, Set<String> deciding) {
        return switch (row) {
            case Needed needed ->
                of(Routed.class)
                        .filter(routed -> routed.need().equals(needed.need()))
                        .allMatch(routed ->
                                isUnseen(routed) && isNotSuggested(row, region, routed, routed.route(), deciding));
            case Routed routed ->
                isUnseen(routed)
                        && of(Needed.class)
                                .filter(needed -> needed.need().equals(routed.need()))
                                .allMatch(needed -> isNotSuggested(row, region, needed, routed.route(), deciding));
            case Alerting alerting -> isRaised(row, region, alerting.notice(), deciding);
            case Withholding withholding ->
                (!hangsOnRoutes || withholding.effect() != Effect.QUIET)
                        && isWithheldAnyway(withholding, region, deciding);
        };
    }

    /** Whether a route shows nothing so long as it is not suggested; a question to ask never does. */
    private boolean isUnseen(Routed routed) {
        return !hangsOnRoutes || routed.referralModel() == ReferralModel.ASK;
    }

    /** Whether a row shows something for the sake of a route that may be withheld, unless quietly, or counts its need. */
    private static boolean hangsOnRoutes(Row row) {
        return row.ownCard().filter(text -> text.shows() != Shows.ALWAYS).isPresent()
                || row.conditions().stream()
                        .anyMatch(condition -> condition.term().name().equals(DerivedTerms.NUMBER_OF_NEEDS));
    }

    /** Whether a route that asks for this and for what another row asks is out of the question in a region. */
    private boolean isNotSuggested(Row row, Region region, Row other, String route, Set<String> deciding) {
        if (other.conditions().stream().anyMatch(condition -> excludes(region, condition))) {
            deciding.add(other.id());
            return true;
        }
        return isWithheld(row, region, other.conditions(), route, deciding);
    }

    private boolean isWithheldAnyway(Withholding row, Region region, Set<String> deciding) {
        boolean noticed = region.unread().isPresent()
                || row.notice()
                        .map(notice -> isRaised(row, region, notice, deciding))
                        .orElse(true);
        boolean silenced = region.unread().isPresent()
                || !row.withholdsEverything()
                || first(of(Withholding.class).filter(Withholding::withholdsEverything), row, region, deciding);
        return noticed
                && silenced
                && of(Routed.class)
                        .filter(routed -> row.covers(routed.route()))
                        .allMatch(routed -> of(Needed.class)
                                .filter(needed -> needed.need().equals(routed.need()))
                                .allMatch(needed -> isOutOfReach(row, region, routed, needed, deciding)));
    }

    private boolean isOutOfReach(Withholding row, Region region, Routed routed, Needed needed, Set<String> deciding) {
        var asked = both(routed.conditions(), needed.conditions());
        return asked.stream().anyMatch(condition -> excludes(region, condition))
                || isWithheld(row, region, asked, routed.route(), deciding);
    }

    /** Whether a route is withheld from the people of a region of whom what is asked holds, too. */
    private boolean isWithheld(Row row, Region region, List<RowCondition> asked, String route, Set<String> deciding) {
        var narrower = new Region(both(region.holding(), asked), region.unread());
        // A row that "read, proceed with care" can lift decides nothing for good.
        return first(
                of(Withholding.class)
                        .filter(withholding -> withholding.withholds(route)
                                && withholding.readOnceFor().isEmpty()),
                row,
                narrower,
                deciding);
    }

    /** Whether another row says the same, word for word; another text of the same alert would be missed. */
    private boolean isRaised(Row row, Region region, AlertText notice, Set<String> deciding) {
        var raising = active.stream().filter(other -> switch (other) {
            case Alerting alerting -> alerting.notice().equals(notice);
            case Withholding withholding ->
                withholding.notice().filter(notice::equals).isPresent();
            case Needed _ -> false;
            case Routed _ -> false;
        });
        return first(raising, row, new Region(region.holding(), Optional.empty()), deciding);
    }

    /** Whether one of some rows, other than this one, holds in a whole region, or cannot be checked in it. */
    private static boolean first(Stream<? extends Row> rows, Row row, Region region, Set<String> deciding) {
        var found = rows.filter(other -> !other.id().equals(row.id()))
                .filter(other -> isMet(other, region))
                .map(Row::id)
                .findFirst();
        found.ifPresent(deciding::add);
        return found.isPresent();
    }

    private static boolean isMet(Row row, Region region) {
        return region.unread().filter(term -> reads(row, term)).isPresent()
                || row.conditions().stream()
                        .allMatch(
                                condition -> region.holding().stream().anyMatch(holding -> holding.implies(condition)));
    }

    private static boolean reads(Row row, Term term) {
        return row.conditions().stream().map(RowCondition::term).anyMatch(term::equals);
    }

    /** Whether a condition of a need or a route cannot hold in a region. */
    private static boolean excludes(Region region, RowCondition condition) {
        var asked = AffectedRegions.atAnyTime(condition);
        return region.unread().filter(condition.term()::equals).isPresent()
                || region.holding().stream().anyMatch(holding -> !holding.isCompatibleWith(asked));
    }

    private static List<RowCondition> both(List<RowCondition> some, List<RowCondition> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    private <T extends Row> Stream<T> of(Class<T> layer) {
        return Row.of(layer, active);
    }
}
