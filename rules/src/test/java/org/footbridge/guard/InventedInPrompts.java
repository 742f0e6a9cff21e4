package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: prompts, leaflet words and referral codes. */
final class InventedInPrompts {

    private InventedInPrompts() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                approval(
                        "the prompt about the first time is deleted",
                        remove("prompts.csv", "The first time: would it help if somebody went with them?"),
                        "prompts.csv",
                        "*"),
                approval(
                        "a prompt asks in front of others",
                        set(
                                "prompts.csv",
                                "befriending",
                                "what would stop them",
                                "Violence: does the partner hit them?"),
                        "prompts.csv",
                        "befriending"),
                approval(
                        "a prompt shames",
                        set(
                                "prompts.csv",
                                "debt advice",
                                "what would stop them",
                                "Laziness: why have they not opened their letters?"),
                        "prompts.csv",
                        "debt advice"),
                approval(
                        "a prompt of exercise no longer asks about the body",
                        set("prompts.csv", "exercise referral", "what would stop them", "Do they have trainers?"),
                        "prompts.csv",
                        "exercise referral"),
                approval(
                        "the prompts of a route are gone",
                        remove("prompts.csv", "exercise referral"),
                        "prompts.csv",
                        "exercise referral"),
                guard(
                        "two referral codes change places",
                        both(
                                set("referrals.csv", "link worker", "code", "390893007"),
                                set(
                                        "referrals.csv",
                                        "Referral to physical activity program (procedure)",
                                        "code",
                                        "871731000000106")),
                        "referral code link worker http://snomed.info/sct 871731000000106 removed"),
                guard(
                        "the referral code is one of abuse",
                        set("referrals.csv", "link worker", "code", "386702006"),
                        "referral code link worker http://snomed.info/sct 871731000000106 removed"),
                approval(
                        "a new route is referred with a code of safeguarding",
                        add(
                                "referrals.csv",
                                "debt advice,http://snomed.info/sct,514331000000104,Referral to debt advice,made up,seen"),
                        "referrals.csv",
                        "debt advice"),
                guard(
                        "the referral code is for another route",
                        set("referrals.csv", "exercise referral", "route", "strength and balance class"),
                        "referral code exercise referral http://snomed.info/sct 390893007 removed"),
                check(
                        "the referral code says it was verified",
                        set("referrals.csv", "link worker", "verified", "official"),
                        "[verified] a code marked \"official\" must not be used"),
                approval(
                        "the referral code's words say something else",
                        set(
                                "referrals.csv",
                                "link worker",
                                "display",
                                "Referral to weight management service (procedure)"),
                        "referrals.csv",
                        "link worker"),
                check(
                        "a prompt stands twice",
                        add("prompts.csv", "\"*\",The first time: would it help if somebody went with them?"),
                        "this row is the same as the row"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "a kept-off word stands twice",
                        add("kept-off-leaflets.csv", "suicid,mental health"),
                        "this row is the same as the row"),
                check(
                        "the leaflet has a web address",
                        set("leaflets.csv", "food support", "what happens next", "See www.food.example today."),
                        "[what happens next] this holds mark-up, a link or a control character"));
    }
}
