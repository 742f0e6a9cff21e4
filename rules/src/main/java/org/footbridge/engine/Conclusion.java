package org.footbridge.engine;

import org.footbridge.rule.Row;

/** What rows conclude inside one Drools session; each is inserted logically and names rows by id. */
sealed interface Conclusion {

    /** A need row holds. */
    record NeedShown(String row, String need) implements Conclusion {}

    /** A withholding row holds. */
    record RouteWithheld(String row, String route) implements Conclusion {}

    /** Something that a withholding row reads could not be read. */
    record RouteUnchecked(String row, String route) implements Conclusion {}

    /** A route row holds for a need that a need row shows; it may still be withheld. */
    record RouteFits(String row, String needRow, String route) implements Conclusion {}

    /** A fitting route that nothing withholds. */
    record RouteSuggested(RouteFits fits) implements Conclusion {}

    /** An alert row holds. */
    record AlertRaised(String row) implements Conclusion {}

    /** Whether a withholding row for one route, or for all of them, covers a route. */
    static boolean covers(String withheld, String route) {
        return withheld.equals(route)
                || withheld.equals(Row.Withholding.EVERY_ROUTE)
                || withheld.equals(Row.Withholding.EVERYTHING);
    }
}
