package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: settings and sentences. */
final class InventedInSettings {

    private static final String WORDING = "wording.csv";

    private InventedInSettings() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "entries that were not understood say nothing",
                        set(
                                WORDING,
                                "not understood",
                                "text",
                                "Entries that could not be understood: {count}. They can be ignored."),
                        "wording \"not understood\" changed"),
                guard(
                        "refused access is an empty record",
                        set(WORDING, "cause refused", "text", "nothing recorded"),
                        "wording \"cause refused\" changed"),
                guard(
                        "not recorded becomes no",
                        set(WORDING, "not recorded", "text", "**No:** {terms}."),
                        "wording \"not recorded\" changed"),
                guard(
                        "nothing to suggest forbids to refer",
                        set(WORDING, "nothing to suggest", "text", "Nothing to suggest: do not refer."),
                        "wording \"nothing to suggest\" changed"),
                guard(
                        "two reasons of the GP change places",
                        both(
                                set(WORDING, "reason patient refuses", "text", "Already done"),
                                set(WORDING, "reason action completed", "text", "Patient does not want it")),
                        "wording \"reason patient refuses\" changed"),
                guard(
                        "the withheld line says go ahead",
                        set(WORDING, "withheld", "text", "{need}: social prescribing is suggested"),
                        "wording \"withheld\" changed"),
                guard(
                        "withheld because unread is turned",
                        set(WORDING, "withheld unread", "text", "This was checked: {terms}"),
                        "wording \"withheld unread\" changed"),
                guard(
                        "overdue says reviewed",
                        set(
                                WORDING,
                                "overdue",
                                "text",
                                "**Reviewed:** a rule behind this card was reviewed on {date}."),
                        "wording \"overdue\" changed"),
                guard(
                        "the referral text tells of abuse",
                        set(
                                WORDING,
                                "referral text",
                                "text",
                                "Social prescribing referral: {route}. Why: abuse at home; {facts}. Suggested by {source} on {date}."),
                        "wording \"referral text\" changed"),
                guard(
                        "the dead are suggested something",
                        set(WORDING, "nothing to suggest died", "text", "The record says nothing about this person."),
                        "wording \"nothing to suggest died\" changed"),
                check("a sentence is deleted", remove(WORDING, "not checked"), "\"not checked\" is missing"),
                guard(
                        "a clinician has approved it",
                        set("about.csv", "approval", "value", "approved by the ICB clinical safety officer"),
                        "setting \"approval\" changed"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "ninety-nine route cards",
                        set("about.csv", "most need cards shown", "value", "99"),
                        "[value] this is no number of cards"),
                check(
                        "no route card",
                        set("about.csv", "most need cards shown", "value", "0"),
                        "[value] this is no number of cards"),
                guard(
                        "a refused route is offered again next day",
                        set("about.csv", "offer again after a referral ended", "value", "1"),
                        "setting \"offer again after a referral ended\" changed"),
                check(
                        "codes never grow old",
                        set("about.csv", "codes are old after", "value", "36500"),
                        "[value] this is no number of days"),
                approval(
                        "another publisher",
                        set("about.csv", "publisher", "value", "NHS England"),
                        "about.csv",
                        "publisher"),
                guard(
                        "nine cards",
                        set("about.csv", "most need cards shown", "value", "9"),
                        "setting \"most need cards shown\" changed"),
                guard(
                        "one card",
                        set("about.csv", "most need cards shown", "value", "1"),
                        "setting \"most need cards shown\" changed"),
                guard(
                        "codes are old after 9999 days",
                        set("about.csv", "codes are old after", "value", "9999"),
                        "setting \"codes are old after\" changed"),
                guard(
                        "the day on which codes grow old is tomorrow",
                        set("about.csv", "codes are old after", "value", "1"),
                        "setting \"codes are old after\" changed"),
                guard(
                        "an ended referral is never offered again",
                        set("about.csv", "offer again after a referral ended", "value", "9999"),
                        "setting \"offer again after a referral ended\" changed"));
    }
}
