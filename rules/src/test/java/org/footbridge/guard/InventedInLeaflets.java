package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: leaflets, prompts and referral codes. */
final class InventedInLeaflets {

    private static final String LEAFLETS = "leaflets.csv";

    private InventedInLeaflets() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "a leaflet promises a cure",
                        set(LEAFLETS, "walking group", "how it may help", "A walk will cure your low spirits."),
                        LEAFLETS,
                        "walking group"),
                approval(
                        "a leaflet promises without the word cure",
                        set(
                                LEAFLETS,
                                "walking group",
                                "how it may help",
                                "You will feel better within a week and need no tablets any more."),
                        LEAFLETS,
                        "walking group"),
                approval(
                        "a leaflet says to stop medicines",
                        set(
                                LEAFLETS,
                                "books on prescription",
                                "what happens next",
                                "Stop your tablets and take this page to your library."),
                        LEAFLETS,
                        "books on prescription"),
                approval(
                        "the leaflet of exercise does not say to stop when unwell",
                        set(
                                LEAFLETS,
                                "exercise referral",
                                "what happens next",
                                "If you agree, your practice refers you, and the instructor plans the first session with you. Push through when you feel unwell."),
                        LEAFLETS,
                        "exercise referral"),
                approval(
                        "two leaflets change places",
                        both(
                                set(
                                        LEAFLETS,
                                        "bereavement support",
                                        "what it is",
                                        "Gentle exercises, sitting and standing, that train legs and balance."),
                                set(
                                        LEAFLETS,
                                        "strength and balance class",
                                        "what it is",
                                        "Somebody to talk to after a death, one to one or in a group.")),
                        LEAFLETS,
                        "bereavement support"),
                approval(
                        "a leaflet drops consent",
                        set(
                                LEAFLETS,
                                "link worker",
                                "what happens next",
                                "Your practice has passed on your details. The link worker gets in touch."),
                        LEAFLETS,
                        "link worker"),
                check(
                        "a leaflet names the illness",
                        set(LEAFLETS, "books on prescription", "what it is", "Books for people with depression."),
                        "[what it is] \"depress\" may not stand on a leaflet"),
                approval(
                        "a leaflet names the illness in another word",
                        set(
                                LEAFLETS,
                                "books on prescription",
                                "what it is",
                                "Books for people whose nerves are bad and who hear voices."),
                        LEAFLETS,
                        "books on prescription"),
                approval(
                        "a leaflet names violence at home",
                        set(LEAFLETS, "housing advice", "what it is", "Advice for people whose partner hits them."),
                        LEAFLETS,
                        "housing advice"),
                approval(
                        "a leaflet has an old telephone number",
                        set(LEAFLETS, "food support", "what happens next", "Ring 0800 000 000 before you go."),
                        LEAFLETS,
                        "food support"),
                check(
                        "a leaflet is missing",
                        remove(LEAFLETS, "exercise referral"),
                        "there is no leaflet for the route \"exercise referral\""),
                guard(
                        "the word suicide may stand on leaflets",
                        remove("kept-off-leaflets.csv", "suicid"),
                        "leaflet word suicid removed"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "the stem of abuse is mistyped",
                        set("kept-off-leaflets.csv", "abus", "word", "abbus"),
                        "leaflet word abus removed"),
                check(
                        "the file of words kept off leaflets is deleted",
                        FileEdit.delete("kept-off-leaflets.csv"),
                        "the file is missing"),
                guard(
                        "nothing is kept off leaflets",
                        FileEdit.headerOnly("kept-off-leaflets.csv"),
                        "leaflet word suicid removed"));
    }
}
