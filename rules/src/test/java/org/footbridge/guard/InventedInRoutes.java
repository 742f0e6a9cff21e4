package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.footbridge.table.TableFiles;

/** Faults invented by somebody who did not write the checks: routes and their guide. */
final class InventedInRoutes {

    private static final String ROUTES = "3-routes/routes.csv";

    private InventedInRoutes() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "books instead of treatment",
                        set(
                                ROUTES,
                                "ROUTE-BOO-1",
                                "summary",
                                "Low mood: consider books on prescription instead of treatment"),
                        ROUTES,
                        "ROUTE-BOO-1"),
                guard(
                        "exercise referral for low mood",
                        set(ROUTES, "ROUTE-EXE-1", "need", "low mood"),
                        "ROUTE-EXE-1 given another meaning"),
                guard(
                        "exercise referral for people at risk of falls",
                        set(ROUTES, "ROUTE-EXE-1", "need", "falls risk"),
                        "ROUTE-EXE-1 given another meaning"),
                approval(
                        "a link worker need only be mentioned",
                        set(ROUTES, "ROUTE-LIN-1", "referral model", "signpost"),
                        ROUTES,
                        "ROUTE-LIN-1"),
                approval(
                        "direct referral to books",
                        set(ROUTES, "ROUTE-BOO-1", "referral model", "direct referral"),
                        ROUTES,
                        "ROUTE-BOO-1"),
                check(
                        "a retired row comes back",
                        set(ROUTES, "ROUTE-BEF-1", "status", "active"),
                        "there is no leaflet for the route \"befriending or social group\""),
                check(
                        "brief advice becomes an exercise referral",
                        set(ROUTES, "ROUTE-ASK-14", "route", "exercise referral"),
                        "there is no route \"brief advice on activity\""),
                approval(
                        "the brief advice says to refer",
                        set(ROUTES, "ROUTE-ASK-14", "summary", "Inactive and otherwise well: refer to a gym"),
                        ROUTES,
                        "ROUTE-ASK-14"),
                check(
                        "food support is deleted",
                        remove(ROUTES, "ROUTE-FOO-1"),
                        "[routes] there is no route \"food support\""),
                approval("a museum for the young", set(ROUTES, "ROUTE-MUS-1", "age", "-"), ROUTES, "ROUTE-MUS-1"),
                check(
                        "hungry people are shown food last",
                        set(ROUTES, "ROUTE-FOO-1", "rank", "99"),
                        "[rank] \"99\" is not a rank"),
                approval(
                        "the summary of debt advice names a loan",
                        set(ROUTES, "ROUTE-DEB-1", "summary", "Money worries: consider a payday loan"),
                        ROUTES,
                        "ROUTE-DEB-1"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                approval(
                        "two summaries change places",
                        both(
                                set(ROUTES, "ROUTE-BER-1", "summary", "Cares for someone: consider carers' support"),
                                set(
                                        ROUTES,
                                        "ROUTE-CAR-1",
                                        "summary",
                                        "Bereaved in the last year: consider bereavement support")),
                        ROUTES,
                        "ROUTE-CAR-1"),
                check(
                        "a new exercise route that no safeguard knows",
                        add(
                                ROUTES,
                                "ROUTE-GYM-1,active,GP clinical lead,2027-09-30,exercise-referral,-,-,inactivity,-,gym,identity generation,direct referral,1,Inactive: consider a gym"),
                        "there is no leaflet for the route \"gym\""),
                check(
                        "a new exercise route under the kind of company",
                        both(
                                add(
                                        ROUTES,
                                        "ROUTE-GYM-1,active,GP clinical lead,2027-09-30,exercise-referral,-,-,inactivity,-,gym club,identity generation,direct referral,1,Inactive: consider a gym club"),
                                add(
                                        "route-guide.csv",
                                        "gym club,company,People who like company,Travel,How often they come,no,-"),
                                add("prompts.csv", "gym club,Are they afraid of the machines?"),
                                add(
                                        "leaflets.csv",
                                        "gym club,A place to train with others.,Many people say that they enjoy it.,\"If you agree, your practice asks the club to get in touch with you. You can change your mind at any time.\"")),
                        "[shows] gym club is shown"),
                approval(
                        "befriending borrows the evidence of walking",
                        set(ROUTES, "ROUTE-BFR-1", "evidence", "walking"),
                        ROUTES,
                        "ROUTE-BFR-1"),
                guard(
                        "a food question becomes a food parcel",
                        set(ROUTES, "ROUTE-ASK-10", "route", "food support"),
                        "ROUTE-ASK-10 given another meaning"),
                guard(
                        "asking about mood becomes books",
                        set(ROUTES, "ROUTE-ASK-5", "route", "books on prescription"),
                        "ROUTE-ASK-5 given another meaning"),
                check(
                        "the link worker route no longer exists",
                        removeRoute("link worker"),
                        "[routes] there is no route \"link worker\""),
                check(
                        "exercise is no exercise any more in the route guide",
                        set("route-guide.csv", "exercise referral", "kind", "activity"),
                        "[shows] exercise referral is shown"));
    }

    /** Removes every row of a route, those included that somebody has added. */
    private static UnaryOperator<TableFiles> removeRoute(String name) {
        return tables -> {
            var left = tables;
            for (var row : GuardedTables.LIVE.ruleBase().routes()) {
                if (row.route().equals(name)) {
                    left = remove(ROUTES, row.id()).apply(left);
                }
            }
            return left;
        };
    }
}
