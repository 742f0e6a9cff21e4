package org.footbridge.guard;

import static org.footbridge.guard.PlantedWeakening.approval;
import static org.footbridge.guard.PlantedWeakening.check;
import static org.footbridge.guard.PlantedWeakening.guard;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.set;

import java.util.stream.Stream;

/** Faults invented by somebody who did not write the checks: the rows that put safety first. */
final class InventedInSafety {

    private static final String SAFETY = "2-withholding/safety.csv";

    private InventedInSafety() {}

    static Stream<PlantedWeakening> all() {
        return Stream.of(first(), second()).flatMap(it -> it);
    }

    private static Stream<PlantedWeakening> first() {
        return Stream.of(
                check(
                        "suicidal thoughts hold back for 3 days, not 30",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-1",
                                "suicidal thoughts or increased suicide risk",
                                "yes in last 3 days"),
                        "[shows] \"safety\" is not shown"),
                guard(
                        "a gap of a month between recent and earlier suicidal thoughts",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-4",
                                "suicidal thoughts or increased suicide risk",
                                "yes last recorded 61 to 365 days ago"),
                        "WITHHOLD-SUI-4 loosened"),
                check(
                        "question 9 of the PHQ-9 counts from 2 on",
                        set(SAFETY, "WITHHOLD-SUI-3", "PHQ-9 item 9", ">= 2 in last 30 days"),
                        "[shows] \"safety\" is not shown"),
                guard(
                        "self-harm is retired",
                        set(SAFETY, "WITHHOLD-SUI-2", "status", "retired"),
                        "WITHHOLD-SUI-2 retired"),
                guard(
                        "the suicide card is information",
                        set(SAFETY, "WITHHOLD-SUI-1", "indicator", "info"),
                        "WITHHOLD-SUI-1 indicator lowered"),
                guard(
                        "the suicide card shows only with a route",
                        set(SAFETY, "WITHHOLD-SUI-1", "shows", "with a route"),
                        "WITHHOLD-SUI-1 loosened"),
                guard(
                        "the suicide card says that there is no risk",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-1",
                                "summary",
                                "No risk of suicide or self-harm: support can be discussed"),
                        "WITHHOLD-SUI-1 says something else"),
                guard(
                        "the suicide card sends the person home",
                        set(
                                SAFETY,
                                "WITHHOLD-SUI-1",
                                "what next",
                                "Ask again in three months. Local crisis contact: {crisis contact}."),
                        "WITHHOLD-SUI-1 says something else"),
                guard(
                        "the crisis contact is not on the suicide card",
                        set(SAFETY, "WITHHOLD-SUI-2", "what next", "Follow the crisis pathway today."),
                        "WITHHOLD-SUI-2 says something else"),
                check(
                        "suicidal thoughts hold back self-help only",
                        set(SAFETY, "WITHHOLD-SUI-1", "routes", "all self-help"),
                        "[never shows] \"befriending\" is shown"),
                check(
                        "earlier suicidal thoughts hide routes quietly",
                        both(set(SAFETY, "WITHHOLD-SUI-4", "effect", "quiet")),
                        "[alert] a quiet row makes no card of its own"),
                guard(
                        "a read safeguarding entry counts as read for ten years",
                        set(SAFETY, "WITHHOLD-SAF-1", "read once for", "3650"),
                        "WITHHOLD-SAF-1 loosened"));
    }

    private static Stream<PlantedWeakening> second() {
        return Stream.of(
                check(
                        "the read-first card names abuse",
                        set(
                                SAFETY,
                                "WITHHOLD-SAF-1",
                                "summary",
                                "Domestic abuse is recorded: look at the record before discussing support"),
                        "[domestic abuse] this term is discreet and the row's text names it"),
                check(
                        "the reason of the read-first card names abuse",
                        set(SAFETY, "WITHHOLD-SAF-1", "reason", "Her partner may read this: abuse is recorded"),
                        "[domestic abuse] this term is discreet and the row's text says \"abus\""),
                approval(
                        "the why-these-routes of the read-first row names abuse",
                        set(SAFETY, "WITHHOLD-SAF-1", "why these routes", "Abuse comes first"),
                        SAFETY,
                        "WITHHOLD-SAF-1"),
                check(
                        "the read-first card is shown without a route too",
                        set(SAFETY, "WITHHOLD-SAF-1", "shows", "always"),
                        "[shows] this row asks for a discreet term and its card would always show"),
                check(
                        "suicidal thoughts can be read away",
                        set(SAFETY, "WITHHOLD-SUI-1", "read once for", "90"),
                        "[read once for] this row asks for a term that is not discreet, and such a finding cannot be quieted"));
    }
}
