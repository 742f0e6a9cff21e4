package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: kinds of routes, their guide and the notes of evidence. */
final class InventedInRouteGuide {

    private static final String EVIDENCE = "evidence.csv";
    private static final String LEAFLETS = "leaflets.csv";
    private static final String ROUTES = "3-routes/routes.csv";

    private InventedInRouteGuide() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "strength and balance is company",
                        set("route-guide.csv", "strength and balance class", "kind", "company"),
                        "[routes] a route is named more than once"),
                guard(
                        "the walking group is practical help",
                        set("route-guide.csv", "walking group", "kind", "practical help"),
                        "WITHHOLD-PSY-1 loosened"),
                check(
                        "books are practical help",
                        set("route-guide.csv", "books on prescription", "kind", "practical help"),
                        "[routes] there are no routes of the kind \"self-help\""),
                check(
                        "weight management is activity",
                        set("route-guide.csv", "weight management", "kind", "activity"),
                        "[routes] a route is named more than once"),
                check(
                        "a kind that no row names",
                        set("route-guide.csv", "exercise referral", "kind", "sport"),
                        "[shows] exercise referral is shown"),
                check(
                        "befriending is self-help",
                        set("route-guide.csv", "befriending", "kind", "self-help"),
                        "[routes] a route is named more than once"),
                check(
                        "the route guide loses exercise referral",
                        remove("route-guide.csv", "exercise referral"),
                        "there is no row for the route \"exercise referral\""),
                approval(
                        "the guide says that nothing is hard",
                        set("route-guide.csv", "exercise referral", "hard to reach", "Nothing: everybody can go"),
                        "route-guide.csv",
                        "exercise referral"),
                approval(
                        "the guide suits people with heart disease",
                        set(
                                "route-guide.csv",
                                "exercise referral",
                                "suits",
                                "People with chest pain who want to test themselves"),
                        "route-guide.csv",
                        "exercise referral"),
                check(
                        "the guide rests on a statement that is not there",
                        set("route-guide.csv", "befriending", "statement", "H33"),
                        "[statement] there is no statement \"H33\""),
                approval(
                        "the guide rests on another statement",
                        set("route-guide.csv", "befriending", "statement", "W1"),
                        "route-guide.csv",
                        "befriending"),
                approval(
                        "possible loneliness refers by a new row",
                        add(
                                ROUTES,
                                "ROUTE-BFR-9,active,Link worker lead,2027-09-30,befriending,-,-,possible loneliness,-,befriending,being with people,direct referral,2,Lives alone: consider befriending"),
                        ROUTES,
                        "ROUTE-BFR-9"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "a retired row is given another meaning",
                        set(ROUTES, "ROUTE-BEF-1", "need", "low mood"),
                        "ROUTE-BEF-1 given another meaning"),
                approval(
                        "a strength A of an invented note",
                        both(
                                add(EVIDENCE, "miracle,A,It always works.,Own experience"),
                                set(ROUTES, "ROUTE-BFR-1", "evidence", "miracle")),
                        ROUTES,
                        "ROUTE-BFR-1"),
                approval(
                        "a running club is company, for people under stress",
                        both(
                                add(
                                        ROUTES,
                                        "ROUTE-NEW-1,active,Link worker lead,2027-09-30,social-group,-,-,stress,-,running club,identity generation,direct referral,1,Stress: consider a running club"),
                                add(
                                        "route-guide.csv",
                                        "running club,company,People who like it,Travel,How often they come,no,-"),
                                add("prompts.csv", "running club,Are they afraid?"),
                                add(
                                        LEAFLETS,
                                        "running club,A place to meet others.,Many people say that they enjoy it.,\"If you agree, your practice asks the club to get in touch with you. You can change your mind at any time.\"")),
                        ROUTES,
                        "ROUTE-NEW-1"),
                approval(
                        "Nordic walking is an activity, for people in pain",
                        both(
                                add(
                                        ROUTES,
                                        "ROUTE-NEW-1,active,Link worker lead,2027-09-30,social-group,-,-,chronic pain,-,Nordic walking,identity generation,direct referral,1,Living with pain: consider Nordic walking"),
                                add(
                                        "route-guide.csv",
                                        "Nordic walking,activity,People who like it,Travel,How often they come,no,-"),
                                add("prompts.csv", "Nordic walking,Are they afraid?"),
                                add(
                                        LEAFLETS,
                                        "Nordic walking,A place to meet others.,Many people say that they enjoy it.,\"If you agree, your practice asks the club to get in touch with you. You can change your mind at any time.\"")),
                        ROUTES,
                        "ROUTE-NEW-1"),
                approval(
                        "self-hypnosis is company, for the anxious",
                        both(
                                add(
                                        ROUTES,
                                        "ROUTE-NEW-1,active,Link worker lead,2027-09-30,social-group,-,-,anxiety,-,self-hypnosis,identity generation,direct referral,1,Anxiety: consider self-hypnosis"),
                                add(
                                        "route-guide.csv",
                                        "self-hypnosis,company,People who like it,Travel,How often they come,no,-"),
                                add("prompts.csv", "self-hypnosis,Are they afraid?"),
                                add(
                                        LEAFLETS,
                                        "self-hypnosis,A place to meet others.,Many people say that they enjoy it.,\"If you agree, your practice asks the club to get in touch with you. You can change your mind at any time.\"")),
                        ROUTES,
                        "ROUTE-NEW-1"),
                approval(
                        "hungry people are asked first by a link worker",
                        set(ROUTES, "ROUTE-FOO-1", "referral model", "ask"),
                        ROUTES,
                        "ROUTE-FOO-1"),
                check(
                        "asking is a direct referral",
                        set(ROUTES, "ROUTE-ASK-1", "referral model", "direct referral"),
                        "there is no leaflet for the route \"asking about loneliness\""),
                check(
                        "a note of evidence is deleted",
                        remove(EVIDENCE, "safety-first"),
                        "[evidence] there is no evidence \"safety-first\""));
    }
}
