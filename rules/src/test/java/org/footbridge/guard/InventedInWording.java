package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: sentences and settings. */
final class InventedInWording {

    private static final String WORDING = "wording.csv";

    private InventedInWording() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                guard(
                        "not suggested reads as suggested",
                        set(WORDING, "not suggested", "text", "**Suggested:** {routes}. {reason}."),
                        "wording \"not suggested\" changed"),
                guard(
                        "what could not be read is said to hold nothing",
                        set(
                                WORDING,
                                "nothing suggested unread",
                                "text",
                                "What could not be read holds no reason not to."),
                        "wording \"nothing suggested unread\" changed"),
                guard(
                        "the safety question of an unread record is turned",
                        set(
                                WORDING,
                                "ask about safety",
                                "text",
                                "Part of the record could not be read: no need to ask about safety"),
                        "wording \"ask about safety\" changed"),
                guard(
                        "could not be read says all was read",
                        set(WORDING, "could not be read", "text", "**Read in full:** {parts}."),
                        "wording \"could not be read\" changed"),
                guard(
                        "a wrong crisis contact",
                        set(WORDING, "crisis contact", "text", "0800 000 000"),
                        "wording \"crisis contact\" changed"),
                guard(
                        "the crisis contact is a pizza service",
                        set(WORDING, "crisis contact", "text", "the practice, on Monday"),
                        "wording \"crisis contact\" changed"),
                guard(
                        "strength D is recommended",
                        set(WORDING, "strength d", "text", "Recommended"),
                        "wording \"strength d\" changed"),
                guard(
                        "strength C is certain",
                        set(WORDING, "strength c", "text", "Proven; high certainty"),
                        "wording \"strength c\" changed"),
                check(
                        "the limitation is left off the card",
                        set(WORDING, "how sure", "text", "**How sure:** {strength}."),
                        "[text] this leaves out a placeholder"),
                guard(
                        "first becomes later",
                        set(WORDING, "first", "text", "**Later:** {reason}."),
                        "wording \"first\" changed"),
                check(
                        "not checked loses its terms",
                        set(WORDING, "not checked", "text", "Ask before referring."),
                        "[text] this leaves out a placeholder"),
                guard(
                        "not checked says checked",
                        set(WORDING, "not checked", "text", "**Checked:** {terms}."),
                        "wording \"not checked\" changed"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "check first says refer",
                        set(WORDING, "check first", "text", "**Not recorded lately:** {terms}. Refer all the same."),
                        "wording \"check first\" changed"),
                guard(
                        "a referral that may be open is closed",
                        set(
                                WORDING,
                                "perhaps still referred",
                                "text",
                                "already referred, and that has ended: refer again"),
                        "wording \"perhaps still referred\" changed"),
                guard(
                        "what was read first may be printed",
                        set(
                                WORDING,
                                "proceed with care",
                                "text",
                                "The entries to read first were read. Print the leaflet and give it to them."),
                        "wording \"proceed with care\" changed"),
                guard(
                        "the read-first button is about haste",
                        set(WORDING, "read first button", "text", "No time: proceed"),
                        "wording \"read first button\" changed"),
                guard(
                        "the read-first button names abuse",
                        set(WORDING, "read first button", "text", "I have read the entries about abuse: proceed"),
                        "wording \"read first button\" changed"),
                guard(
                        "partly verified is fully verified",
                        set(WORDING, "partly verified", "text", "All of the codes behind this are verified."),
                        "wording \"partly verified\" changed"),
                guard(
                        "ask becomes refer",
                        set(WORDING, "model ask", "text", "Refer directly."),
                        "wording \"model ask\" changed"),
                guard(
                        "direct referral becomes signpost",
                        set(WORDING, "model direct referral", "text", "Tell them how to arrange it."),
                        "wording \"model direct referral\" changed"),
                guard(
                        "a link worker that cannot be reached can be reached",
                        set(WORDING, "journey not reachable", "text", "can be reached: {causes}"),
                        "wording \"journey not reachable\" changed"),
                guard(
                        "unchecked link worker is fine",
                        set(
                                WORDING,
                                "link worker unchecked",
                                "text",
                                "Open social prescribing referral: the link worker can be reached"),
                        "wording \"link worker unchecked\" changed"));
    }
}
