package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: signs and letters, and tables that are gone. */
final class InventedInCharacters {

    private static final String EXERCISE = "2-withholding/exercise.csv";
    private static final String LEAFLETS = "leaflets.csv";
    private static final String SAFETY = "2-withholding/safety.csv";

    private InventedInCharacters() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "a sign of a typesetter",
                        set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", "≥ 180 in last 90 days"),
                        "[systolic blood pressure] \"≥ 180 in last 90 days\" is not a test, and holds the character greater-than or equal"),
                check(
                        "greater than instead of at least",
                        set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", "> 180 in last 90 days"),
                        "[systolic blood pressure] \"> 180 in last 90 days\" is not a test"),
                check(
                        "a dash of a typesetter",
                        set("4-alerts/ask-about-safety.csv", "ALERT-ASK-1", "PHQ-9 score", "10–15 in last 90 days"),
                        "[PHQ-9 score] \"10–15 in last 90 days\" is not a test, and holds the character en dash (U+2013)"),
                check(
                        "a spreadsheet makes a date of a range",
                        set("1-needs/mood-and-activity.csv", "NEED-MOO-1", "PHQ-9 score", "May-15"),
                        "[PHQ-9 score] \"May-15\" is not a test"),
                check(
                        "a date of the UK",
                        set(SAFETY, "WITHHOLD-SUI-1", "review by", "31/03/2027"),
                        "[review by] \"31/03/2027\" is not a date"),
                check(
                        "a space that does not break",
                        set(SAFETY, "WITHHOLD-SUI-1", "alert", "safety\u00a0"),
                        "[alert] \"safety<U+00A0>\" holds a character that nobody can see: no-break space (U+00A0)"),
                check(
                        "a letter that looks alike",
                        set(SAFETY, "WITHHOLD-SUI-1", "alert", "s\u0430fety"),
                        "holds the character cyrillic small letter a"),
                guard(
                        "a letter that looks alike in a leaflet word",
                        set("kept-off-leaflets.csv", "suicid", "word", "suici\u0501"),
                        "leaflet word suicid removed"),
                check(
                        "a formula",
                        set(SAFETY, "WITHHOLD-SUI-1", "summary", "=HYPERLINK(\"http://x\",\"Possible risk\")"),
                        "[summary] a spreadsheet would run this cell as a formula, since it begins with ="),
                check(
                        "a link in a card",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-1",
                                "what next",
                                "Follow the crisis pathway today. [Help](http://evil.example) {crisis contact}."),
                        "[what next] this holds mark-up, a link or a control character"),
                check(
                        "a routes file of its own with the same ids",
                        FileEdit.duplicate("3-routes/routes.csv", "3-routes/routes-old.csv"),
                        "[id] ROUTE-BFR-1 stands twice (also 3-routes/routes-old.csv:2)"),
                check(
                        "a new file that is about nothing",
                        FileEdit.duplicate("evidence.csv", "evidence-2025.csv"),
                        "nothing reads a table here"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check("statements are deleted", FileEdit.delete("statements.csv"), "the file is missing"),
                check(
                        "the route guide is deleted",
                        FileEdit.delete("route-guide.csv"),
                        "[routes] there are no routes of the kind \"exercise\""),
                check("prompts are deleted", FileEdit.delete("prompts.csv"), "the file is missing"),
                check("leaflets are deleted", FileEdit.delete(LEAFLETS), "the file is missing"),
                check("referrals are deleted", FileEdit.delete("referrals.csv"), "the file is missing"),
                check("about is deleted", FileEdit.delete("about.csv"), "the file is missing"),
                check(
                        "the link worker alerts are deleted",
                        FileEdit.delete("4-alerts/link-worker.csv"),
                        "[shows] no rule shows \"missing link-worker contact\""),
                guard(
                        "the way there is deleted",
                        FileEdit.delete("2-withholding/way-there.csv"),
                        "WITHHOLD-WAY-1 removed"),
                approval(
                        "the headings what it is and how it may help of leaflets.csv change places",
                        FileEdit.swapHeadings(LEAFLETS, "what it is", "how it may help"),
                        LEAFLETS,
                        "befriending"),
                approval(
                        "the headings how it may help and what happens next of leaflets.csv change places",
                        FileEdit.swapHeadings(LEAFLETS, "how it may help", "what happens next"),
                        LEAFLETS,
                        "befriending"));
    }
}
