package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.copy;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Safeguards taken out of the rows that withhold and alert, and out of the canaries. */
final class PlantedInRows {

    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String EXERCISE = "2-withholding/exercise.csv";
    private static final String ASK = "4-alerts/ask-about-safety.csv";
    private static final String LINK_WORKER = "4-alerts/link-worker.csv";
    private static final String MOOD = "1-needs/mood-and-activity.csv";
    private static final String CANARIES = "canaries.csv";
    private static final String SUICIDAL = "suicidal thoughts or increased suicide risk";

    private PlantedInRows() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(withholding(), cards(), alerts(), ids(), canaries(), offers(), gone())
                .flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> offers() {
        return Stream.of(
                guard(
                        "a need is widened to the scores at which a safeguard stands",
                        set(MOOD, "NEED-MOO-1", "PHQ-9 score", "5..27 in last 90 days"),
                        "NEED-MOO-1 offers on a safety term"),
                guard(
                        "a need is added at the scores at which a safeguard stands",
                        both(
                                copy(MOOD, "NEED-MOO-1", "id", "NEED-MOO-29"),
                                set(MOOD, "NEED-MOO-29", "PHQ-9 score", ">= 16 in last 90 days")),
                        "NEED-MOO-29 offers on a safety term"),
                guard(
                        "a need is added because of severe depression",
                        both(
                                copy(MOOD, "NEED-MOO-2", "id", "NEED-MOO-29"),
                                set(MOOD, "NEED-MOO-29", "mild depression", "-"),
                                set(MOOD, "NEED-MOO-29", "PHQ-9 score", "16..27 in last 90 days")),
                        "NEED-MOO-29 offers on a safety term"),
                guard(
                        "exercise referral is offered to people at risk of falls",
                        set("3-routes/routes.csv", "ROUTE-EXE-1", "need", "falls risk"),
                        "ROUTE-EXE-1 given another meaning"),
                check(
                        "a need does not ask for the score any more",
                        set(MOOD, "NEED-MOO-1", "PHQ-9 score", "-"),
                        "NEED-MOO-1 covers it"));
    }

    /** Rows of tables that nothing else compares. */
    private static Stream<PlantedWeakening> gone() {
        return Stream.of(
                guard(
                        "the code of a referral is deleted",
                        remove("referrals.csv", "exercise referral"),
                        "referral code exercise referral http://snomed.info/sct 390893007 removed"),
                guard(
                        "a code of link workers is deleted",
                        remove("codes/link-worker.csv", "https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode"),
                        "code of link-worker https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode R9815 removed"),
                approval(
                        "a question on the page is deleted",
                        remove("prompts.csv", "link worker"),
                        "prompts.csv",
                        "link worker"),
                approval("a leaflet is deleted", remove("leaflets.csv", "link worker"), "leaflets.csv", "link worker"),
                approval(
                        "a route is deleted",
                        remove("3-routes/routes.csv", "ROUTE-GRN-2"),
                        "3-routes/routes.csv",
                        "ROUTE-GRN-2"),
                approval("a need is deleted", remove(MOOD, "NEED-MOO-4"), MOOD, "NEED-MOO-4"));
    }

    private static Stream<PlantedWeakening> withholding() {
        return Stream.of(
                guard("a withholding row is deleted", remove(EXERCISE, "WITHHOLD-EX-1"), "WITHHOLD-EX-1 removed"),
                guard(
                        "a withholding row is retired",
                        set(SAFETY, "WITHHOLD-SUI-1", "status", "retired"),
                        "WITHHOLD-SUI-1 retired"),
                guard(
                        "a withholding row becomes a draft",
                        set(EXERCISE, "WITHHOLD-EX-2", "status", "draft"),
                        "WITHHOLD-EX-2 draft"),
                guard(
                        "its window is shortened",
                        set(SAFETY, "WITHHOLD-SUI-1", SUICIDAL, "yes in last 3 days"),
                        "WITHHOLD-SUI-1 loosened"),
                guard(
                        "its threshold is raised",
                        set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", ">= 190 in last 90 days"),
                        "WITHHOLD-EX-1 loosened"),
                guard(
                        "its score is raised",
                        set(SAFETY, "WITHHOLD-SUI-3", "PHQ-9 item 9", ">= 2 in last 30 days"),
                        "WITHHOLD-SUI-3 loosened"),
                guard(
                        "it asks for a second thing",
                        set(EXERCISE, "WITHHOLD-EX-1", "COPD", "yes"),
                        "WITHHOLD-EX-1 loosened"),
                guard(
                        "it asks about something else",
                        both(
                                set(EXERCISE, "WITHHOLD-EX-1", "COPD", "yes in last 365 days"),
                                set(EXERCISE, "WITHHOLD-EX-1", "systolic blood pressure", "-")),
                        "WITHHOLD-EX-1 loosened"),
                guard(
                        "it covers one route instead of all",
                        set(SAFETY, "WITHHOLD-SUI-1", "routes", "exercise referral"),
                        "WITHHOLD-SUI-1 loosened"),
                guard(
                        "it covers another route",
                        set(EXERCISE, "WITHHOLD-EX-1", "routes", "debt advice"),
                        "WITHHOLD-EX-1 loosened"),
                guard(
                        "it adapts instead of withholding",
                        set(EXERCISE, "WITHHOLD-EX-1", "effect", "adapt"),
                        "WITHHOLD-EX-1 loosened"),
                check(
                        "it withholds without a word",
                        set(EXERCISE, "WITHHOLD-EX-1", "effect", "quiet"),
                        "a quiet row makes no card of its own"),
                guard(
                        "another withholds without a word",
                        set(EXERCISE, "WITHHOLD-EX-3", "effect", "quiet"),
                        "WITHHOLD-EX-3 loosened"),
                check(
                        "it can be set aside for a year",
                        set(SAFETY, "WITHHOLD-SUI-1", "read once for", "365"),
                        "such a finding cannot be quieted"),
                guard(
                        "a row is added that shows no card at all",
                        both(
                                copy(SAFETY, "WITHHOLD-SUI-2", "id", "WITHHOLD-SUI-99"),
                                set(SAFETY, "WITHHOLD-SUI-99", "routes", "everything"),
                                set(SAFETY, "WITHHOLD-SUI-99", "self-harm", "yes in last 20 days")),
                        "WITHHOLD-SUI-99 silences alerts"));
    }

    private static Stream<PlantedWeakening> cards() {
        return Stream.of(
                guard(
                        "an urgent card becomes a warning",
                        set(SAFETY, "WITHHOLD-SUI-1", "indicator", "warning"),
                        "WITHHOLD-SUI-1 indicator lowered"),
                guard(
                        "an alert becomes information",
                        set(ASK, "ALERT-ASK-2", "indicator", "info"),
                        "ALERT-ASK-2 indicator lowered"),
                guard(
                        "an alert shows only with a route",
                        set(ASK, "ALERT-ASK-2", "shows", "with a route"),
                        "ALERT-ASK-2 loosened"),
                guard(
                        "a withholding row shows no card any more",
                        both(
                                set(SAFETY, "WITHHOLD-SUI-1", "alert", "-"),
                                set(SAFETY, "WITHHOLD-SUI-1", "indicator", "-"),
                                set(SAFETY, "WITHHOLD-SUI-1", "summary", "-"),
                                set(SAFETY, "WITHHOLD-SUI-1", "what next", "-"),
                                set(SAFETY, "WITHHOLD-SUI-1", "shows", "-")),
                        "WITHHOLD-SUI-1 loosened"));
    }

    private static Stream<PlantedWeakening> alerts() {
        return Stream.of(
                guard("an alert is deleted", remove(ASK, "ALERT-ASK-2"), "ALERT-ASK-2 removed"),
                guard("an alert about the pathway is deleted", remove(LINK_WORKER, "ALERT-LW-1"), "ALERT-LW-1 removed"),
                guard("an alert is retired", set(LINK_WORKER, "ALERT-LW-2", "status", "retired"), "ALERT-LW-2 retired"),
                guard(
                        "an alert waits for longer",
                        set(LINK_WORKER, "ALERT-LW-1", "working days the referral has waited", ">= 20"),
                        "ALERT-LW-1 loosened"),
                guard(
                        "an alert asks for a higher score",
                        set(ASK, "ALERT-ASK-2", "PHQ-9 score", ">= 20 in last 90 days"),
                        "ALERT-ASK-2 loosened"));
    }

    private static Stream<PlantedWeakening> ids() {
        return Stream.of(
                guard(
                        "a withholding row gets another id",
                        set(EXERCISE, "WITHHOLD-EX-3", "id", "WITHHOLD-EX-300"),
                        "WITHHOLD-EX-3 renamed WITHHOLD-EX-300"),
                guard(
                        "a route row gets another id",
                        set("3-routes/routes.csv", "ROUTE-BFR-1", "id", "ROUTE-BFR-100"),
                        "ROUTE-BFR-1 renamed ROUTE-BFR-100"),
                guard(
                        "the id of a route stands for another route",
                        set("3-routes/routes.csv", "ROUTE-BEF-2", "route", "books on prescription"),
                        "ROUTE-BEF-2 given another meaning"),
                check("an id stands twice", set(EXERCISE, "WITHHOLD-EX-3", "id", "WITHHOLD-EX-4"), "WITHHOLD-EX-4"));
    }

    private static Stream<PlantedWeakening> canaries() {
        return Stream.of(
                guard("a canary is deleted", remove(CANARIES, "suicidal thoughts"), "canary suicidal thoughts removed"),
                guard(
                        "a canary may see a route",
                        set(CANARIES, "suicidal thoughts", "never shows", "-"),
                        "canary suicidal thoughts loosened"),
                guard(
                        "a canary need see less",
                        set(CANARIES, "lonely", "shows", "link worker"),
                        "canary lonely loosened"),
                guard(
                        "a canary is about another record",
                        set(CANARIES, "nothing relevant", "recorded", "age 51"),
                        "canary nothing relevant changed"),
                check(
                        "every canary is deleted",
                        tables -> tables.with(CANARIES, "canary,recorded,shows,never shows,why\n"),
                        "canary"));
    }
}
