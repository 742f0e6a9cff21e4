package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: headings that change places. */
final class InventedInHeadings {

    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String VOCABULARY = "vocabulary.csv";

    private InventedInHeadings() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "the headings suits and hard to reach of route-guide.csv change places",
                        FileEdit.swapHeadings("route-guide.csv", "suits", "hard to reach"),
                        "route-guide.csv",
                        "befriending"),
                approval(
                        "the headings outcome to watch and hard to reach of route-guide.csv change places",
                        FileEdit.swapHeadings("route-guide.csv", "outcome to watch", "hard to reach"),
                        "route-guide.csv",
                        "befriending"),
                check(
                        "the headings limitation and source of evidence.csv change places",
                        FileEdit.swapHeadings("evidence.csv", "limitation", "source"),
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
                        "[COPD] this term is discreet and the row's text names it"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "the headings past as and superseded within of vocabulary.csv change places",
                        FileEdit.swapHeadings(VOCABULARY, "past as", "superseded within"),
                        "[past as] unknown word \"where the person lives\""),
                guard(
                        "the headings reason and summary of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "reason", "summary"),
                        "WITHHOLD-SUI-1 says something else"),
                guard(
                        "the headings what next and summary of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "what next", "summary"),
                        "WITHHOLD-SUI-1 says something else"),
                guard(
                        "the headings why these routes and reason of 2-withholding/safety.csv change places",
                        FileEdit.swapHeadings(SAFETY, "why these routes", "reason"),
                        "WITHHOLD-SUI-1 says something else"),
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
