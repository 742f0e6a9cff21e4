package org.footbridge.engine;

import java.util.List;
import org.footbridge.rule.Row;

/** What rows conclude inside one Drools session; each names rows by id. */
sealed interface Conclusion {

    /** A need row holds. */
    record NeedShown(String row, String need) implements Conclusion {}

    /** A withholding row holds. */
    record RouteWithheld(String row, List<String> routes) implements Conclusion {}

    /** Something that a withholding row reads could not be read. */
    record RouteUnchecked(String row, List<String> routes) implements Conclusion {}

    /** A row that adapts routes holds. */
    record RouteAdapted(String row) implements Conclusion {}

    /** A route row holds for a need that a need row shows; it may still be withheld. */
    record RouteFits(String row, String needRow, String need, String route) implements Conclusion {}

    /** A fitting route that nothing withholds. */
    record RouteSuggested(RouteFits fits) implements Conclusion {}

    /** An alert row holds. */
    record AlertRaised(String row) implements Conclusion {}

    /** Whether the routes of a withholding row, or all of them, include a route. */
    static boolean covers(List<String> withheld, String route) {
        return withheld.contains(route)
                || withheld.contains(Row.Withholding.EVERY_ROUTE)
                || withheld.contains(Row.Withholding.EVERYTHING);
    }
}
