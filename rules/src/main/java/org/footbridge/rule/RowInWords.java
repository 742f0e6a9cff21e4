package org.footbridge.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.ConditionInWords;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/**
 * Says a row as a clinician would read it aloud: when it holds, and what follows.
 *
 * @param emphasis how the names of needs, routes and alerts are set off
 */
public record RowInWords(UnaryOperator<String> emphasis) {

    /** Nothing is set off. */
    public static RowInWords plain() {
        return new RowInWords(UnaryOperator.identity());
    }

    /** What must hold, all of it. */
    public List<String> when(Row row) {
        var conditions = row.conditions().stream().map(ConditionInWords::of);
        var need = row instanceof Routed routed
                ? Stream.of("there is the need " + emphasis.apply(routed.need()))
                : Stream.<String>of();
        return Stream.concat(need, conditions).toList();
    }

    /** What follows. */
    public String outcome(Row row) {
        return switch (row) {
            case Needed needed -> "the person has the need " + emphasis.apply(needed.need()) + ".";
            case Withholding withholding ->
                withheld(withholding)
                        + withholding
                                .notice()
                                .map(notice -> " Show " + card(notice))
                                .orElse("");
            case Routed routed ->
                "consider " + emphasis.apply(routed.route()) + " ("
                        + Mechanism.inWords(routed.mechanisms()) + "; "
                        + routed.referralModel().word() + "; rank " + routed.rank() + "): \"" + routed.summary()
                        + "\".";
            case Alerting alerting ->
                "Show " + card(alerting.notice())
                        + alerting.task()
                                .map(task -> " Offer a task for the "
                                        + task.colleague().word() + ": \"" + task.what() + "\"")
                                .orElse("");
        };
    }

    private String withheld(Withholding row) {
        var reason = ": \"" + row.reason() + "\".";
        var what = row.withholdsEverything()
                ? "show " + emphasis.apply("no card at all")
                : switch (row.effect()) {
                    case WITHHOLD -> "do not suggest " + routes(row);
                    case QUIET -> "do not suggest " + routes(row) + ", and show no card only to say so";
                    case ADAPT -> "suggest " + routes(row) + " with this first";
                };
        return what + reason + way(row) + readOnce(row);
    }

    private String routes(Withholding row) {
        return row.coversEveryRoute()
                ? emphasis.apply("any route")
                : row.routes().stream().map(emphasis).collect(Collectors.joining(", "));
    }

    private static String way(Withholding row) {
        return row.way().map(way -> " The way there: " + way.word() + ".").orElse("");
    }

    private static String readOnce(Withholding row) {
        return row.readOnceFor().isEmpty()
                ? ""
                : " \"Read, proceed with care\" lifts this for "
                        + row.readOnceFor().getAsInt() + " days.";
    }

    private String card(AlertText notice) {
        return "the " + notice.indicator().word() + " card " + emphasis.apply(notice.alert()) + ": \""
                + notice.summary() + "\". What next: \"" + notice.whatNext() + "\""
                + switch (notice.shows()) {
                    case ALWAYS -> "";
                    case WITH_A_ROUTE -> " (only where a route would be suggested, or a referral is open or drafted)";
                    case ON_THE_PAGE -> " (on the page only)";
                    case AT_THE_END_OF_THE_PAGE -> " (as a line at the end of the page only)";
                    case WHEN_BOOKING -> " (only when an appointment is booked)";
                    case WITH_ITS_ROUTES -> " (only where one of these routes would be suggested)";
                };
    }
}
