package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;
import static org.footbridge.rulebase.PlantedTableFault.lines;
import static org.footbridge.rulebase.PlantedTableFault.plus;
import static org.footbridge.rulebase.PlantedTableFault.without;

import java.util.stream.Stream;

/** Faults of what patients are asked would suit them. */
final class FaultyPreferences {

    private static final String FILE = "preferences.csv";
    private static final String GARDENING = "likes-gardening";

    private FaultyPreferences() {}

    static Stream<PlantedTableFault> all() {
        return Stream.of(
                fault(
                        "an answer that favours a route that is not there",
                        FILE,
                        in(GARDENING, "gardening or green activity", "gardening or green activty"),
                        at(GARDENING) + " [favours] there is no route \"gardening or green activty\"; did you mean"
                                + " \"gardening or green activity\"?"),
                fault(
                        "an answer that favours a route twice",
                        FILE,
                        in("place-home", "books on prescription", "befriending"),
                        at("place-home") + " [favours] a route stands here twice; keep one of them"),
                fault(
                        "an answer to a question that nobody asks",
                        FILE,
                        in(GARDENING, ",enjoys,", ",enjoy,"),
                        at(GARDENING) + " [question] unknown word \"enjoy\"; did you mean \"enjoys\"?"),
                fault(
                        "two answers of one code",
                        FILE,
                        plus(GARDENING + ",enjoys,Growing,growing,-"),
                        next() + " [code] \"" + GARDENING
                                + "\" stands twice; codes are permanent: give this answer its own"),
                fault(
                        "two answers that nobody can tell apart",
                        FILE,
                        plus("likes-books,enjoys,Reading or listening to books,books,-"),
                        next()
                                + " [answer] \"Reading or listening to books\" stands twice; keep one of them: nobody can"
                                + " tell them apart"),
                fault(
                        "an answer whose code is a sentence",
                        FILE,
                        in(GARDENING, GARDENING, "Likes gardening"),
                        at(GARDENING)
                                + " [code] this is no code; write small letters with hyphens, such as likes-gardening"),
                fault(
                        "an answer that says nothing on the form",
                        FILE,
                        in(GARDENING, "Gardening or growing things", "-"),
                        at(GARDENING) + " [answer] this says nothing; write what stands on the form"),
                fault(
                        "an answer that favours a route without a word",
                        FILE,
                        in(GARDENING, ",gardening,", ",-,"),
                        at(GARDENING)
                                + " [in words] nobody would read why a route stands first; say the answer in a few"
                                + " words"),
                fault(
                        "an answer with a link",
                        FILE,
                        in("stopped-cost", "What it costs", "See www.example.org"),
                        at("stopped-cost")
                                + " [answer] this holds mark-up, a link or a control character; write plain words"),
                fault(
                        "a question without an answer",
                        FILE,
                        without("stopped-"),
                        FILE + " the question \"stopped by\" has no answer; add a row for one"),
                fault(
                        "answers that are old after a word",
                        "about.csv",
                        in("preferences are old after", "365", "a year"),
                        "about.csv:" + PlantedTableFault.line("about.csv", "preferences are old after")
                                + " [value] this is no number of days; write 1 to 9999"));
    }

    private static String at(String row) {
        return FILE + ":" + PlantedTableFault.line(FILE, row);
    }

    private static String next() {
        return FILE + ":" + (lines(FILE) + 1);
    }
}
