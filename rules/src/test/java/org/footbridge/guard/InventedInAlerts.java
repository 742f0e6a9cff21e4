package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: alerts. */
final class InventedInAlerts {

    private static final String ASK = "4-alerts/ask-about-safety.csv";
    private static final String LINK_WORKER = "4-alerts/link-worker.csv";
    private static final String OLDER = "4-alerts/read-older-entries.csv";

    private InventedInAlerts() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "a PHQ-9 of 10 to 12 without question 9 is not asked about",
                        set(ASK, "ALERT-ASK-1", "PHQ-9 score", "13..15 in last 90 days"),
                        "[shows] \"safety\" is not shown"),
                check(
                        "suicidal thoughts in the past: no",
                        set(ASK, "ALERT-ASK-4", "suicidal thoughts or self-harm in the past", "no"),
                        "[suicidal thoughts or self-harm in the past] no code of the record says \"no\" here, so this can never be true"),
                guard(
                        "an alert against asking",
                        set(
                                ASK,
                                "ALERT-ASK-1",
                                "summary",
                                "PHQ-9 of 10 or more without question 9: no need to ask about suicide"),
                        "ALERT-ASK-1 says something else"),
                guard(
                        "the alert on a high PHQ-9 shows only with a route",
                        set(ASK, "ALERT-ASK-2", "shows", "with a route"),
                        "ALERT-ASK-2 loosened"),
                guard(
                        "the alert on severe depression becomes information",
                        set(ASK, "ALERT-ASK-3", "indicator", "info"),
                        "ALERT-ASK-3 indicator lowered"),
                guard(
                        "the alert on severe depression is read after 73 days",
                        set(ASK, "ALERT-ASK-3", "severe depression", "yes in last 73 days"),
                        "ALERT-ASK-3 loosened"),
                guard("abuse in the past is not mentioned", remove(OLDER, "ALERT-SAF-5"), "ALERT-SAF-5 removed"),
                check(
                        "the card of older entries names abuse",
                        set(
                                OLDER,
                                "ALERT-SAF-1",
                                "summary",
                                "Domestic abuse some years ago: look at the record before discussing support"),
                        "[domestic abuse] this term is discreet and the row's text names it"),
                guard(
                        "older entries: ask in front of the partner",
                        set(
                                OLDER,
                                "ALERT-SAF-1",
                                "what next",
                                "Read them, and ask with the partner present how things are now."),
                        "ALERT-SAF-1 says something else"),
                check(
                        "an alert asks about safety by name of abuse",
                        set(OLDER, "ALERT-SAF-5", "alert", "abuse in the past"),
                        "[abuse in the past] this term is discreet and the row's text names it"),
                guard(
                        "words about psychosis are information only",
                        set(ASK, "ALERT-ASK-9", "indicator", "info"),
                        "ALERT-ASK-9 indicator lowered"),
                check(
                        "a stalled referral shows after 200 days",
                        set(LINK_WORKER, "ALERT-LW-1", "working days the referral has waited", ">= 200"),
                        "[shows] \"missing link-worker contact\" is not shown"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                guard(
                        "an open referral without a date falls silent",
                        remove(LINK_WORKER, "ALERT-LW-7"),
                        "ALERT-LW-7 removed"),
                guard(
                        "a stalled referral shows only with a route",
                        set(LINK_WORKER, "ALERT-LW-3", "shows", "with a route"),
                        "ALERT-LW-3 loosened"),
                guard(
                        "the stalled referral is said to run well",
                        set(
                                LINK_WORKER,
                                "ALERT-LW-1",
                                "summary",
                                "Open social prescribing referral: the link worker has been in touch"),
                        "ALERT-LW-1 says something else"),
                check(
                        "the alert on past self-harm asks for moderate depression as well",
                        set(ASK, "ALERT-ASK-5", "moderate depression", "yes in last 365 days"),
                        "[moderate depression] this row can never fire: it also asks for mild depression yes in last 365 days"),
                guard(
                        "old self-harm is asked after ten years only",
                        set(ASK, "ALERT-ASK-7", "self-harm", "yes last recorded over 3650 days ago"),
                        "ALERT-ASK-7 loosened"),
                guard(
                        "the rows of two alerts get one another's sentence",
                        both(
                                set(
                                        ASK,
                                        "ALERT-ASK-7",
                                        "summary",
                                        "Psychosis or mania recorded in the last year: ask how they are"),
                                set(
                                        ASK,
                                        "ALERT-ASK-8",
                                        "summary",
                                        "Self-harm recorded more than a year ago: ask how it is now")),
                        "ALERT-ASK-7 says something else"));
    }
}
