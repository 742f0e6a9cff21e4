package org.footbridge.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;

/** The tables as they are shipped, read once for all tests. */
public final class ShippedRuleBase {

    public static final TableFiles TABLES = TableFiles.in(Path.of("../rules/rulebase"));

    /** Some day; people say "so many days ago". */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static final RuleBase RULE_BASE = sound(TABLES);

    private static final Adviser ADVISER = new Adviser();

    private ShippedRuleBase() {}

    public static RuleBase ruleBase() {
        return RULE_BASE;
    }

    /** A rule base of these tables, which must have no fault. */
    public static RuleBase sound(TableFiles tables) {
        return switch (RuleBaseReader.read(tables)) {
            case Outcome.Sound(var ruleBase) -> ruleBase;
            case Outcome.Faulty faulty -> throw new AssertionError(faulty.report());
        };
    }

    /** A person in the words of the vocabulary, such as {@code age 78; feeling lonely yes 30 days ago}. */
    public static PatientFacts person(String recorded) {
        return new PersonReader(RULE_BASE.vocabulary(), TODAY).read(recorded);
    }

    /** The ids of all rows that hold for somebody, route rows that are then withheld included. */
    public static Set<String> fired(PatientFacts facts) {
        var fired = ADVISER.evaluate(RULE_BASE, facts).fired();
        var ids = new HashSet<String>();
        Stream.of(fired.needs(), fired.withheld(), fired.adapting(), fired.alerts())
                .flatMap(List::stream)
                .map(Row::id)
                .forEach(ids::add);
        fired.fitting().forEach(fit -> ids.add(fit.route().id()));
        return ids;
    }
}
