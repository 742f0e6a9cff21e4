package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: whole files, as people and spreadsheets make them. */
final class InventedInFilesToo {

    private static final String EVIDENCE = "evidence.csv";
    private static final String LEAFLETS = "leaflets.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String VOCABULARY = "vocabulary.csv";

    private InventedInFilesToo() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second(), third()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "a new file that is about nothing",
                        FileEdit.duplicate(EVIDENCE, "evidence-2025.csv"),
                        "nothing reads a table here"),
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
                        "befriending"),
                approval(
                        "the headings suits and hard to reach of route-guide.csv change places",
                        FileEdit.swapHeadings("route-guide.csv", "suits", "hard to reach"),
                        "route-guide.csv",
                        "befriending"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                approval(
                        "the headings outcome to watch and hard to reach of route-guide.csv change places",
                        FileEdit.swapHeadings("route-guide.csv", "outcome to watch", "hard to reach"),
                        "route-guide.csv",
                        "befriending"),
                check(
                        "the headings limitation and source of evidence.csv change places",
                        FileEdit.swapHeadings(EVIDENCE, "limitation", "source"),
                        "[limitation] there is no limitation sentence"),
                approval(
                        "the headings context and outcome of statements.csv change places",
                        FileEdit.swapHeadings("statements.csv", "context", "outcome"),
                        "statements.csv",
                        "H1"),
                approval(
                        "the headings feeling lonely and social isolation of 1-needs/loneliness.csv change places",
                        FileEdit.swapHeadings("1-needs/loneliness.csv", "feeling lonely", "social isolation"),
                        "1-needs/loneliness.csv",
                        "NEED-LON-1"),
                approval(
                        "the headings reason and source of excluded/suicide-risk.csv change places",
                        FileEdit.swapHeadings("excluded/suicide-risk.csv", "reason", "source"),
                        "excluded/suicide-risk.csv",
                        "225337009"),
                approval(
                        "the headings display and source of codes/suicide-risk.csv change places",
                        FileEdit.swapHeadings("codes/suicide-risk.csv", "display", "source"),
                        "codes/suicide-risk.csv",
                        "6471006"),
                check(
                        "the headings shows and never shows of canaries.csv change places",
                        FileEdit.swapHeadings("canaries.csv", "shows", "never shows"),
                        "[shows] \"safety\" is not shown"),
                guard(
                        "the headings word and why of kept-off-leaflets.csv change places",
                        FileEdit.swapHeadings("kept-off-leaflets.csv", "word", "why"),
                        "leaflet word suicid removed"),
                check(
                        "the headings words and why of words.csv change places",
                        FileEdit.swapHeadings("words.csv", "words", "why"),
                        "[words] these words stand twice"),
                check(
                        "the headings smallest and largest of vocabulary.csv change places",
                        FileEdit.swapHeadings(VOCABULARY, "smallest", "largest"),
                        "[smallest] this is no range"),
                check(
                        "the headings discreet and safety of vocabulary.csv change places",
                        FileEdit.swapHeadings(VOCABULARY, "discreet", "safety"),
                        "[COPD] this term is discreet and the row's text names it"),
                check(
                        "the headings past as and superseded within of vocabulary.csv change places",
                        FileEdit.swapHeadings(VOCABULARY, "past as", "superseded within"),
                        "[past as] unknown word \"where the person lives\""));
    }

    private static Stream<PlantedWeakening> third() {
        return Stream.of(
                approval(
                        "the headings reason and summary of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "reason", "summary"),
                        SAFETY,
                        "WITHHOLD-SUI-1"),
                approval(
                        "the headings what next and summary of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "what next", "summary"),
                        SAFETY,
                        "WITHHOLD-SUI-1"),
                approval(
                        "the headings why these routes and reason of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "why these routes", "reason"),
                        SAFETY,
                        "WITHHOLD-SUI-1"),
                guard(
                        "the headings self-harm and suicidal thoughts or increased suicide risk of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "self-harm", "suicidal thoughts or increased suicide risk"),
                        "WITHHOLD-SUI-1 loosened"),
                guard(
                        "the headings domestic abuse and child safeguarding concern of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "domestic abuse", "child safeguarding concern"),
                        "WITHHOLD-SAF-1 loosened"),
                guard(
                        "the headings domestic abuse in the past and abuse in the past of 4-alerts/read-older-entries.csv change places",
                        FileEdit.swapHeadings(
                                "4-alerts/read-older-entries.csv", "domestic abuse in the past", "abuse in the past"),
                        "ALERT-SAF-4 loosened"),
                guard(
                        "the headings dementia and learning disability of 2-withholding/not-first.csv change places",
                        FileEdit.swapHeadings("2-withholding/not-first.csv", "dementia", "learning disability"),
                        "WITHHOLD-DEM-1 loosened"),
                approval(
                        "the headings display and source of referrals.csv change places",
                        FileEdit.swapHeadings("referrals.csv", "display", "source"),
                        "referrals.csv",
                        "link worker"),
                check(
                        "the headings route and what would stop them of prompts.csv change places",
                        FileEdit.swapHeadings("prompts.csv", "route", "what would stop them"),
                        "[what would stop them] this holds mark-up, a link or a control character"));
    }
}
