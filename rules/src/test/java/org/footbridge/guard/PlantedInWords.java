package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Safeguards taken out of codes, terms, words and sentences. */
final class PlantedInWords {

    private static final String VOCABULARY = "vocabulary.csv";
    private static final String SUICIDE = "codes/suicide-risk.csv";
    private static final String SUICIDAL = "suicidal thoughts or increased suicide risk";
    private static final String ITEM_9 = "codes/phq-9-item-9.csv";
    private static final String ABUSE = "domestic abuse";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String ROUTES = "3-routes/routes.csv";

    private PlantedInWords() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(codes(), words(), terms(), numbers(), sentences(), routes())
                .flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> codes() {
        return Stream.of(
                guard(
                        "suicidal thoughts are taken out of their value set",
                        remove(SUICIDE, "6471006"),
                        "code 6471006 of " + SUICIDAL + " removed"),
                guard(
                        "a code of suicidal thoughts means that there are none",
                        set(SUICIDE, "267073005", "means", "no"),
                        "code 267073005 of " + SUICIDAL + " changed"),
                guard(
                        "a code is added that says there are none",
                        add(SUICIDE, "http://snomed.info/sct,160245001,No current problems,no,made up,seen"),
                        "code 160245001 of " + SUICIDAL + " added"),
                guard(
                        "\"not at all\" counts as 1",
                        both(set(ITEM_9, "LA6568-5", "means", "answer 1")),
                        "code LA6568-5 of PHQ-9 item 9 changed"),
                guard(
                        "the question of PHQ-9 item 9 is deleted",
                        remove(ITEM_9, "44260-8"),
                        "code 44260-8 of PHQ-9 item 9 removed"),
                guard(
                        "a code of domestic abuse is deleted",
                        remove("codes/domestic-abuse.csv", "yes"),
                        "of domestic abuse removed"),
                guard(
                        "a code whose words ask about suicide is kept out",
                        add(
                                "excluded/self-harm.csv",
                                "http://snomed.info/sct,999999006,Suicidal behaviour,not wanted,no,made up"),
                        "code 999999006 excluded"),
                guard("\"yes\" means yes no more", remove("answers.csv", "373066001"), "answer 373066001 removed"),
                guard("\"yes\" means no", set("answers.csv", "373066001", "means", "no"), "answer 373066001 changed"),
                approval("a code has other words", set(SUICIDE, "6471006", "display", "Thoughts"), SUICIDE, "6471006"),
                approval(
                        "a code that was not checked is called checked",
                        set(SUICIDE, "6471006", "source", "checked by nobody"),
                        SUICIDE,
                        "6471006"));
    }

    private static Stream<PlantedWeakening> words() {
        return Stream.of(
                guard(
                        "words about suicide are not looked for",
                        remove("words.csv", "suicid*"),
                        "words suicid* may mean words about suicide or self-harm removed"),
                guard(
                        "one word turns every text round",
                        add("words.csv", "patient,unless anywhere,-,it is about a patient"),
                        "words patient unless anywhere - added"),
                guard(
                        "suicide is one of the words inside which nothing is looked for",
                        add("words.csv", "suicide,turns nothing,-,it is everywhere"),
                        "words suicide turns nothing - added"),
                guard(
                        "a code that ends a safeguarding concern ends more",
                        set("codes/safeguarding.csv", "766601000000109", "means", "ends 766561000000109 386702006"),
                        "ends more"),
                guard(
                        "the words of a code that is kept out ask no more",
                        set("excluded/suicide-risk.csv", "8521000175109", "still ask", "no"),
                        "code 8521000175109 excluded"),
                guard(
                        "a leaflet may speak of suicide",
                        remove("kept-off-leaflets.csv", "suicid"),
                        "leaflet word suicid removed"));
    }

    private static Stream<PlantedWeakening> terms() {
        return Stream.of(
                check(
                        "domestic abuse is not discreet any more",
                        set(VOCABULARY, ABUSE, "discreet", "no"),
                        "a term that is not discreet"),
                guard(
                        "a score keeps nobody safe any more",
                        set(VOCABULARY, "PHQ-9 score", "safety", "no"),
                        "term PHQ-9 score: safety changed"),
                guard(
                        "only the latest entry of suicidal thoughts counts",
                        set(VOCABULARY, SUICIDAL, "counts", "latest"),
                        "term " + SUICIDAL + ": counts changed"),
                guard(
                        "suicidal thoughts that are over count for a day",
                        set(VOCABULARY, SUICIDAL, "over counts for", "1"),
                        "term " + SUICIDAL + ": over counts for changed"),
                check(
                        "suicidal thoughts are dated by their beginning",
                        set(VOCABULARY, SUICIDAL, "dated by", "onset"),
                        "the latest date of a safety term counts"),
                guard(
                        "severe depression is overruled by any score",
                        set(VOCABULARY, "severe depression", "overruled by", "PHQ-9 score <= 27"),
                        "term severe depression: overruled by changed"),
                check(
                        "suicidal thoughts are read from problems only",
                        set(VOCABULARY, SUICIDAL, "read from", "problems"),
                        "a safety term must not be narrowed"),
                guard(
                        "blood pressure need not be checked first",
                        set(VOCABULARY, "systolic blood pressure", "check when not recorded", "no"),
                        "term systolic blood pressure: check when not recorded changed"),
                check("a term that rows ask is deleted", remove(VOCABULARY, SUICIDAL), "suicidal thoughts"));
    }

    private static Stream<PlantedWeakening> numbers() {
        return Stream.of(
                guard(
                        "the score ends at 20",
                        set(VOCABULARY, "PHQ-9 score", "largest", "26"),
                        "term PHQ-9 score: largest changed"),
                guard(
                        "the score begins at 1",
                        set(VOCABULARY, "PHQ-9 item 9", "smallest", "1"),
                        "term PHQ-9 item 9: smallest changed"),
                guard(
                        "blood pressure has another unit",
                        set(VOCABULARY, "systolic blood pressure", "unit", "kPa"),
                        "term systolic blood pressure: unit changed"));
    }

    private static Stream<PlantedWeakening> sentences() {
        return Stream.of(
                guard(
                        "a safety card says that there is no need to assess",
                        set(SAFETY, "WITHHOLD-SUI-1", "summary", "No need to assess safety"),
                        "WITHHOLD-SUI-1 says something else"),
                guard(
                        "a safety card says what not to do",
                        set(SAFETY, "WITHHOLD-SUI-2", "what next", "Nothing."),
                        "WITHHOLD-SUI-2 says something else"),
                guard(
                        "a reason is turned round",
                        set(SAFETY, "WITHHOLD-SUI-1", "reason", "Social prescribing comes before safety"),
                        "WITHHOLD-SUI-1 says something else"),
                guard(
                        "a sentence of every card is changed",
                        set("wording.csv", "ask about safety", "text", "Safe: nothing to ask"),
                        "wording \"ask about safety\" changed"),
                approval(
                        "evidence has no limits any more",
                        set("evidence.csv", "befriending", "limitation", "It always works."),
                        "evidence.csv",
                        "befriending"),
                approval(
                        "evidence is stronger than it is",
                        set("evidence.csv", "befriending", "strength", "A"),
                        "evidence.csv",
                        "befriending"),
                approval(
                        "a leaflet promises",
                        set("leaflets.csv", "debt advice", "how it may help", "You will be free of debt."),
                        "leaflets.csv",
                        "debt advice"),
                approval(
                        "a question on the page is changed",
                        set("prompts.csv", "debt advice", "what would stop them", "Why are they in debt?"),
                        "prompts.csv",
                        "debt advice"));
    }

    private static Stream<PlantedWeakening> routes() {
        return Stream.of(
                approval("a route comes first", set(ROUTES, "ROUTE-GRN-2", "rank", "1"), ROUTES, "ROUTE-GRN-2"),
                approval(
                        "a route helps by something else",
                        set(ROUTES, "ROUTE-BFR-1", "mechanisms", "practical help"),
                        ROUTES,
                        "ROUTE-BFR-1"),
                approval(
                        "a route is reached otherwise",
                        set(ROUTES, "ROUTE-BFR-1", "referral model", "link worker"),
                        ROUTES,
                        "ROUTE-BFR-1"),
                approval(
                        "a route promises",
                        set(ROUTES, "ROUTE-BFR-1", "summary", "Befriending cures loneliness"),
                        ROUTES,
                        "ROUTE-BFR-1"),
                guard(
                        "more cards are shown",
                        set("about.csv", "most need cards shown", "value", "9"),
                        "setting \"most need cards shown\" changed"),
                guard(
                        "a route is offered again at once",
                        set("about.csv", "offer again after a referral ended", "value", "1"),
                        "setting \"offer again after a referral ended\" changed"));
    }
}
