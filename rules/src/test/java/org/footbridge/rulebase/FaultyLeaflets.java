package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.plus;
import static org.footbridge.rulebase.PlantedTableFault.without;

import java.util.stream.Stream;

/** Faults of what patients take home. */
final class FaultyLeaflets {

    private static final String LEAFLETS = "leaflets.csv";
    private static final String PROMPTS = "prompts.csv";
    private static final String KEPT_OFF = "kept-off-leaflets.csv";

    private FaultyLeaflets() {}

    static Stream<PlantedTableFault> all() {
        return Stream.of(
                fault(
                        "a leaflet lost",
                        LEAFLETS,
                        without("debt advice"),
                        "leaflets.csv there is no leaflet for the route \"debt advice\"; add a row for it"),
                fault(
                        "a leaflet for a route that is not there",
                        LEAFLETS,
                        in("debt advice", "debt advice,", "dept advice,"),
                        at(LEAFLETS, "debt advice")
                                + " [route] there is no route \"dept advice\"; did you mean \"debt advice\"?"),
                fault(
                        "two leaflets for one route",
                        LEAFLETS,
                        plus("debt advice,One.,Two.,Three."),
                        "leaflets.csv:11 [route] this route has a leaflet already; keep one row for each route"),
                fault(
                        "a leaflet with a word that may not stand there",
                        LEAFLETS,
                        in("gardening", "growing things", "better mental health"),
                        at(LEAFLETS, "gardening") + " [what it is] \"mental\" may not stand on a leaflet;"
                                + " say it in another way: somebody else may find the page"),
                fault(
                        "a leaflet with a link",
                        LEAFLETS,
                        in("link worker", "A person with time to listen", "See https://example.org"),
                        at(LEAFLETS, "link worker") + " [what it is] this holds mark-up, a link or a control"
                                + " character; write plain words"),
                fault(
                        "a prompt for a route that is not there",
                        PROMPTS,
                        in("housing advice", "housing advice", "housing advise"),
                        at(PROMPTS, "housing advice")
                                + " [route] there is no route \"housing advise\"; did you mean \"housing advice\"?"),
                fault(
                        "a prompt too long",
                        PROMPTS,
                        in("bereavement", "Is it too early to talk?", "Is it too early? ".repeat(6) + "Is it?"),
                        at(PROMPTS, "bereavement")
                                + " [what would stop them] this is 108 characters long; shorten it to 100"),
                fault("no words kept off leaflets", KEPT_OFF, table -> "", KEPT_OFF + FaultyFiles.EMPTY),
                fault(
                        "a misspelt heading of words kept off leaflets",
                        KEPT_OFF,
                        in("word,", "word", "wrod"),
                        KEPT_OFF + ":1 [wrod] unknown word; did you mean \"word\"?"));
    }

    private static String at(String file, String row) {
        return file + ":" + PlantedTableFault.line(file, row);
    }
}
