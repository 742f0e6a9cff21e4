package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
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
                approval(
                        "entries that were not understood say nothing",
                        set(
                                WORDING,
                                "not understood",
                                "text",
                                "Entries that could not be understood: {count}. They can be ignored."),
                        WORDING,
                        "not understood"),
                approval(
                        "refused access is an empty record",
                        set(WORDING, "cause refused", "text", "nothing recorded"),
                        WORDING,
                        "cause refused"),
                approval(
                        "not recorded becomes no",
                        set(WORDING, "not recorded", "text", "**No:** {terms}."),
                        WORDING,
                        "not recorded"),
                approval(
                        "nothing to suggest forbids to refer",
                        set(WORDING, "nothing to suggest", "text", "Nothing to suggest: do not refer."),
                        WORDING,
                        "nothing to suggest"),
                approval(
                        "two reasons of the GP change places",
                        both(
                                set(WORDING, "reason patient refuses", "text", "Already done"),
                                set(WORDING, "reason action completed", "text", "Patient does not want it")),
                        WORDING,
                        "reason patient refuses"),
                approval(
                        "the withheld line says go ahead",
                        set(WORDING, "withheld", "text", "{need}: social prescribing is suggested"),
                        WORDING,
                        "withheld"),
                approval(
                        "withheld because unread is turned",
                        set(WORDING, "withheld unread", "text", "This was checked: {terms}"),
                        WORDING,
                        "withheld unread"),
                approval(
                        "overdue says reviewed",
                        set(
                                WORDING,
                                "overdue",
                                "text",
                                "**Reviewed:** a rule behind this card was reviewed on {date}."),
                        WORDING,
                        "overdue"),
                approval(
                        "the referral text tells of abuse",
                        set(
                                WORDING,
                                "referral text",
                                "text",
                                "Social prescribing referral: {route}. Why: abuse at home; {facts}. Suggested by {source} on {date}."),
                        WORDING,
                        "referral text"),
                approval(
                        "the dead are suggested something",
                        set(WORDING, "nothing to suggest died", "text", "The record says nothing about this person."),
                        WORDING,
                        "nothing to suggest died"),
                check("a sentence is deleted", remove(WORDING, "not checked"), "\"not checked\" is missing"),
                approval(
                        "a clinician has approved it",
                        set("about.csv", "approval", "value", "approved by the ICB clinical safety officer"),
                        "about.csv",
                        "approval"));
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
                approval(
                        "a refused route is offered again next day",
                        set("about.csv", "offer again after a referral ended", "value", "1"),
                        "about.csv",
                        "offer again after a referral ended"),
                check(
                        "codes never grow old",
                        set("about.csv", "codes are old after", "value", "36500"),
                        "[value] this is no number of days"),
                approval(
                        "another publisher",
                        set("about.csv", "publisher", "value", "NHS England"),
                        "about.csv",
                        "publisher"),
                approval(
                        "nine cards",
                        set("about.csv", "most need cards shown", "value", "9"),
                        "about.csv",
                        "most need cards shown"),
                approval(
                        "one card",
                        set("about.csv", "most need cards shown", "value", "1"),
                        "about.csv",
                        "most need cards shown"),
                approval(
                        "codes are old after 9999 days",
                        set("about.csv", "codes are old after", "value", "9999"),
                        "about.csv",
                        "codes are old after"),
                approval(
                        "the day on which codes grow old is tomorrow",
                        set("about.csv", "codes are old after", "value", "1"),
                        "about.csv",
                        "codes are old after"),
                approval(
                        "an ended referral is never offered again",
                        set("about.csv", "offer again after a referral ended", "value", "9999"),
                        "about.csv",
                        "offer again after a referral ended"));
    }
}
