package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footbridge.engine.CompiledRules;
import org.footbridge.engine.SessionFacts;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.Unread;
import org.footbridge.rule.Row;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same facts and the same rows, in whatever order they come, give the same advice. */
class OrderIndependenceTest {

    private static final int PEOPLE = 150;

    private final Adviser adviser = new Adviser();
    private final List<Term> terms =
            List.copyOf(ShippedRuleBase.ruleBase().vocabulary().terms());

    @Test
    void of_facts() {
        for (int seed = 0; seed < PEOPLE; seed++) {
            var random = new Random(seed);
            var facts = somebody(random);
            var advice = adviser.advise(ShippedRuleBase.ruleBase(), facts);
            for (int round = 0; round < 5; round++) {
                assertThat(adviser.advise(ShippedRuleBase.ruleBase(), shuffled(facts, random)))
                        .as("person of seed %d", seed)
                        .isEqualTo(advice);
            }
        }
    }

    @Test
    void of_rows() {
        var random = new Random(7);
        for (int round = 0; round < 10; round++) {
            var shuffled = ShippedRuleBase.sound(shuffled(ShippedRuleBase.TABLES, random));
            for (int seed = 0; seed < 30; seed++) {
                var facts = somebody(new Random(seed));
                assertThat(inWords(adviser.advise(shuffled, facts)))
                        .as("person of seed %d", seed)
                        .isEqualTo(inWords(adviser.advise(ShippedRuleBase.ruleBase(), facts)));
            }
        }
    }

    /** What withholds is asked about only when nothing more can withhold, in whichever order the rules were loaded. */
    @Test
    void of_rules_in_the_engine() {
        var rows = new ArrayList<>(ShippedRuleBase.ruleBase().activeRows());
        var facts = ShippedRuleBase.person("age 40; deceased yes; PHQ-9 score 16 10 days ago;"
                + " feeling lonely yes 10 days ago; suicidal thoughts or increased suicide risk yes 10 days ago");
        var seen = new SessionFacts(
                adviser.evaluate(ShippedRuleBase.ruleBase(), facts).histories(), Set.of(), Set.of(), false);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(rows, new Random(seed));
            var fired = CompiledRules.of(rows).fire(seen);

            assertThat(fired.withheld()).extracting(Row::id).contains("WITHHOLD-DEC-1", "WITHHOLD-SUI-1");
            assertThat(fired.fitting()).as("what fits, order %d", seed).isNotEmpty();
            assertThat(fired.suggested())
                    .as("what is suggested, order %d", seed)
                    .isEmpty();
            assertThat(fired.alerts()).as("alerts, order %d", seed).isEmpty();
        }
    }

    /** All of the advice in words, without the lines on which rows stand. */
    private static String inWords(Advice advice) {
        return advice.toString().replaceAll(", file=[^,\\]]+, line=\\d+", "");
    }

    /** A person about whom much is recorded, some of it twice, undated, by month, on one day or at one time. */
    private PatientFacts somebody(Random random) {
        var observations = IntStream.range(0, 3 + random.nextInt(40))
                .mapToObj(number -> observation(number, random))
                .collect(Collectors.toCollection(ArrayList::new));
        observations.add(new Observation(
                "age", ObservedValue.of(BigDecimal.valueOf(60)), PartialDate.on(ShippedRuleBase.TODAY), "P"));
        var unread = new ArrayList<Unread>();
        for (var part : RecordPart.values()) {
            if (random.nextInt(8) == 0) {
                unread.add(new Unread(
                        part,
                        Unread.Cause.REFUSED,
                        ShippedRuleBase.ruleBase().vocabulary().termsReadFrom(part)));
            }
        }
        return new PatientFacts(ShippedRuleBase.TODAY, observations, unread, pathway(random));
    }

    private Observation observation(int number, Random random) {
        var term = one(terms, random);
        var least = term.range().min().intValue();
        var most = Math.min(term.range().max().intValue(), 250);
        var value = term.isNumber()
                ? ObservedValue.of(BigDecimal.valueOf(least + random.nextInt(most - least + 1)))
                : new ObservedValue.Flag(random.nextInt(4) > 0);
        return new Observation(term.name(), value, when(random), "Stated/" + number);
    }

    private static @Nullable PartialDate when(Random random) {
        var day = ShippedRuleBase.TODAY.minusDays(random.nextInt(40) - 3);
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new PartialDate(day.withDayOfMonth(1), day.withDayOfMonth(28), null);
            case 2 -> new PartialDate(day, day, day.atTime(random.nextInt(3), 0).toInstant(ZoneOffset.UTC));
            default -> PartialDate.on(day);
        };
    }

    private static Pathway pathway(Random random) {
        var referrals = IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new Referral(
                        "ServiceRequest/" + number,
                        one(List.of(Referral.Stage.values()), random),
                        when(random),
                        "debt advice",
                        List.of("role/" + random.nextInt(3))))
                .toList();
        var places = IntStream.range(0, random.nextInt(3))
                .mapToObj(number ->
                        new Participation("role/" + random.nextInt(3), random.nextBoolean(), random.nextBoolean()))
                .toList();
        var linkWorkers = IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> new LinkWorker(
                        "role/" + number,
                        random.nextInt(4) > 0,
                        random.nextBoolean(),
                        random.nextBoolean(),
                        one(List.of(LinkWorker.Contact.values()), random)))
                .toList();
        var events = IntStream.range(0, random.nextInt(6))
                .mapToObj(number -> new ReferralEvent(
                        "ServiceRequest/" + random.nextInt(2),
                        one(List.of(ReferralEvent.Kind.values()), random),
                        when(random),
                        "Stated/e" + number))
                .toList();
        var asked = IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new AskedColleague(
                        "missing link-worker contact",
                        "ServiceRequest/" + random.nextInt(2),
                        when(random),
                        "Task/" + number))
                .toList();
        return new Pathway(referrals, places, linkWorkers, events, asked);
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static PatientFacts shuffled(PatientFacts facts, Random random) {
        var pathway = facts.pathway();
        return new PatientFacts(
                facts.asOf(),
                shuffled(facts.observations(), random),
                shuffled(facts.unread(), random),
                new Pathway(
                        shuffled(pathway.referrals(), random),
                        shuffled(pathway.participations(), random),
                        shuffled(pathway.linkWorkers(), random),
                        shuffled(pathway.events(), random),
                        shuffled(pathway.asked(), random)));
    }

    private static <T> List<T> shuffled(List<T> some, Random random) {
        var all = new ArrayList<>(some);
        Collections.shuffle(all, random);
        return all;
    }

    /** Every table with its rows in another order, and every file of rules under another name. */
    private static TableFiles shuffled(TableFiles tables, Random random) {
        var texts = tables.paths().stream()
                .collect(Collectors.toMap(
                        path -> path.matches("\\d-.*")
                                ? path.replace("/", "/" + (char) ('a' + random.nextInt(26)) + "-")
                                : path,
                        path -> rowsShuffled(tables.text(path).orElseThrow(), random)));
        return TableFiles.of(texts);
    }

    private static String rowsShuffled(String text, Random random) {
        var lines = text.lines().toList();
        var rows = shuffled(lines.subList(1, lines.size()), random);
        return lines.getFirst() + "\n" + String.join("\n", rows) + "\n";
    }
}
