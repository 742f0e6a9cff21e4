package org.footbridge.rulebase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.guide.RouteGuide;
import org.footbridge.guide.RouteGuideReader;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.AlertText.Shows;
import org.footbridge.rule.Effect;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowHead;
import org.footbridge.table.NearestWord;

/**
 * Reads what a row of {@code 2-withholding} does, and the card that it or an alert row shows by itself.
 *
 * @param cells the cells of the row
 * @param guide knows which routes are of a kind
 */
record WithholdingCells(CellReader cells, RouteGuide guide) {

    private static final String NOTHING = "-";
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final String ALL_OF_A_KIND = "all ";
    private static final int SHORTEST_WHY = 10;

    Withholding row(RowHead head, List<RowCondition> conditions) {
        var effect = cells.word("effect", Effect.class, Effect::word);
        var row = new Withholding(
                head,
                conditions,
                routes(effect),
                why(),
                effect,
                way(effect),
                reason(),
                readOnceFor(conditions),
                noticeOrNone());
        if (effect == Effect.QUIET && row.notice().isPresent()) {
            cells.problem("alert", "a quiet row makes no card of its own", "write -, or withhold");
        }
        row.notice().ifPresent(notice -> shownWithARoute(notice, conditions));
        if (row.notice().filter(AlertText::isKeptForThePage).isPresent()) {
            cells.problem("shows", "what withholds routes is never kept from a card", "write " + Shows.ALWAYS.word());
        }
        return row;
    }

    private List<String> routes(Effect effect) {
        var routes = Stream.of(cells.text("routes").split("; ", -1))
                .flatMap(named -> named.startsWith(ALL_OF_A_KIND) ? ofKind(named) : Stream.of(named))
                .toList();
        boolean all = routes.contains(Withholding.EVERY_ROUTE) || routes.contains(Withholding.EVERYTHING);
        if (routes.stream().distinct().count() < routes.size() || (all && routes.size() > 1)) {
            cells.problem(
                    "routes",
                    "a route is named more than once, perhaps by its kind in " + RouteGuideReader.FILES.getFirst(),
                    "name each route once");
        }
        if (routes.contains(Withholding.EVERYTHING) && effect != Effect.WITHHOLD) {
            cells.problem("routes", "only a row that withholds can stand for everything", "write *, or withhold");
        }
        return routes;
    }

    private Stream<String> ofKind(String named) {
        var kind = named.substring(ALL_OF_A_KIND.length());
        if (!guide.kinds().contains(kind)) {
            cells.problem(
                    "routes",
                    "there are no routes of the kind \"" + kind + "\"",
                    NearestWord.suggestion(kind, guide.kinds()));
        }
        return guide.ofKind(kind).stream().sorted();
    }

    private String why() {
        var why = cells.sentence("why these routes");
        if (why.length() < SHORTEST_WHY) {
            cells.problem(
                    "why these routes",
                    "this does not say why the row guards these routes",
                    "say in one sentence why these and no others");
        }
        return why;
    }

    private Optional<ReferralModel> way(Effect effect) {
        if (cells.text("way").equals(NOTHING)) {
            return Optional.empty();
        }
        if (effect != Effect.ADAPT) {
            cells.problem("way", "only a row that adapts routes has a way there", "write -, or adapt");
        }
        return Optional.of(cells.word("way", ReferralModel.class, ReferralModel::word));
    }

    private String reason() {
        var reason = cells.sentence("reason");
        if (reason.equals(NOTHING)) {
            cells.problem("reason", "there is no reason", "say in one sentence why the route is withheld");
        }
        return reason;
    }

    private OptionalInt readOnceFor(List<RowCondition> conditions) {
        var text = cells.text("read once for");
        if (text.equals(NOTHING)) {
            return OptionalInt.empty();
        }
        if (!DAYS.matcher(text).matches()) {
            cells.problem("read once for", "this is no number of days", "write 1 to 99999, or -");
            return OptionalInt.empty();
        }
        if (!conditions.stream().allMatch(condition -> condition.term().discreet())) {
            cells.problem(
                    "read once for",
                    "this row asks for a term that is not discreet, and such a finding cannot be quieted",
                    "write -");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private Optional<AlertText> noticeOrNone() {
        if (!cells.text("alert").equals(NOTHING)) {
            return Optional.of(notice());
        }
        for (var column : List.of("indicator", "summary", "what next", "shows")) {
            if (!cells.text(column).equals(NOTHING)) {
                cells.problem(column, "there is no alert to go with it", "name the alert, or write - here");
            }
        }
        return Optional.empty();
    }

    /** The card that an alert row shows. */
    AlertText notice(List<RowCondition> conditions) {
        var notice = notice();
        shownWithARoute(notice, conditions);
        if (notice.isKeptForThePage() && notice.indicator() != Indicator.INFO) {
            cells.problem("indicator", "what is kept for the page is not urgent", "write " + Indicator.INFO.word());
        }
        if (notice.shows() == Shows.WITH_ITS_ROUTES) {
            cells.problem("shows", "an alert has no routes of its own", "write " + Shows.WITH_A_ROUTE.word());
        }
        return notice;
    }

    private AlertText notice() {
        return new AlertText(
                cells.sentence("alert"),
                cells.word("indicator", Indicator.class, Indicator::word),
                cells.summary("summary"),
                cells.sentence("what next"),
                cells.word("shows", Shows.class, Shows::word));
    }

    /** A discreet card that nothing asks for is a risk without a use. */
    private void shownWithARoute(AlertText notice, List<RowCondition> conditions) {
        if (notice.shows() == Shows.ALWAYS
                && conditions.stream().anyMatch(condition -> condition.term().discreet())) {
            cells.problem(
                    "shows",
                    "this row asks for a discreet term and its card would always show",
                    "write " + Shows.WITH_A_ROUTE.word());
        }
    }
}
