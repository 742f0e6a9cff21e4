package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
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
                approval(
                        "not suggested reads as suggested",
                        set(WORDING, "not suggested", "text", "**Suggested:** {routes}. {reason}."),
                        WORDING,
                        "not suggested"),
                approval(
                        "what could not be read is said to hold nothing",
                        set(
                                WORDING,
                                "nothing suggested unread",
                                "text",
                                "What could not be read holds no reason not to."),
                        WORDING,
                        "nothing suggested unread"),
                approval(
                        "the safety question of an unread record is turned",
                        set(
                                WORDING,
                                "ask about safety",
                                "text",
                                "Part of the record could not be read: no need to ask about safety"),
                        WORDING,
                        "ask about safety"),
                approval(
                        "could not be read says all was read",
                        set(WORDING, "could not be read", "text", "**Read in full:** {parts}."),
                        WORDING,
                        "could not be read"),
                approval(
                        "a wrong crisis contact",
                        set(WORDING, "crisis contact", "text", "0800 000 000"),
                        WORDING,
                        "crisis contact"),
                approval(
                        "the crisis contact is a pizza service",
                        set(WORDING, "crisis contact", "text", "the practice, on Monday"),
                        WORDING,
                        "crisis contact"),
                approval(
                        "strength D is recommended",
                        set(WORDING, "strength d", "text", "Recommended"),
                        WORDING,
                        "strength d"),
                approval(
                        "strength C is certain",
                        set(WORDING, "strength c", "text", "Proven; high certainty"),
                        WORDING,
                        "strength c"),
                check(
                        "the limitation is left off the card",
                        set(WORDING, "how sure", "text", "**How sure:** {strength}."),
                        "[text] this leaves out a placeholder"),
                approval(
                        "first becomes later", set(WORDING, "first", "text", "**Later:** {reason}."), WORDING, "first"),
                check(
                        "not checked loses its terms",
                        set(WORDING, "not checked", "text", "Ask before referring."),
                        "[text] this leaves out a placeholder"),
                approval(
                        "not checked says checked",
                        set(WORDING, "not checked", "text", "**Checked:** {terms}."),
                        WORDING,
                        "not checked"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                approval(
                        "check first says refer",
                        set(WORDING, "check first", "text", "**Not recorded lately:** {terms}. Refer all the same."),
                        WORDING,
                        "check first"),
                approval(
                        "a referral that may be open is closed",
                        set(
                                WORDING,
                                "perhaps still referred",
                                "text",
                                "already referred, and that has ended: refer again"),
                        WORDING,
                        "perhaps still referred"),
                approval(
                        "what was read first may be printed",
                        set(
                                WORDING,
                                "proceed with care",
                                "text",
                                "The entries to read first were read. Print the leaflet and give it to them."),
                        WORDING,
                        "proceed with care"),
                approval(
                        "the read-first button is about haste",
                        set(WORDING, "read first button", "text", "No time: proceed"),
                        WORDING,
                        "read first button"),
                approval(
                        "the read-first button names abuse",
                        set(WORDING, "read first button", "text", "I have read the entries about abuse: proceed"),
                        WORDING,
                        "read first button"),
                approval(
                        "partly verified is fully verified",
                        set(WORDING, "partly verified", "text", "All of the codes behind this are verified."),
                        WORDING,
                        "partly verified"),
                approval(
                        "ask becomes refer",
                        set(WORDING, "model ask", "text", "Refer directly."),
                        WORDING,
                        "model ask"),
                approval(
                        "direct referral becomes signpost",
                        set(WORDING, "model direct referral", "text", "Tell them how to arrange it."),
                        WORDING,
                        "model direct referral"),
                approval(
                        "a link worker that cannot be reached can be reached",
                        set(WORDING, "journey not reachable", "text", "can be reached: {causes}"),
                        WORDING,
                        "journey not reachable"),
                approval(
                        "unchecked link worker is fine",
                        set(
                                WORDING,
                                "link worker unchecked",
                                "text",
                                "Open social prescribing referral: the link worker can be reached"),
                        WORDING,
                        "link worker unchecked"));
    }
}
