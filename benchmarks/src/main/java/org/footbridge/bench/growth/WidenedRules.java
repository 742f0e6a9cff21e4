package org.footbridge.bench.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.condition.Overrules;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.engine.CompiledRules;
import org.footbridge.engine.SessionFacts;
import org.footbridge.facts.Observation;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowHead;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.footbridge.vocabulary.WordList;

/**
 * The rows of a rule base many times over, each copy with terms, needs and routes of its own, as a larger rule base would
 * have them. One person is recorded in the terms of the first copy.
 */
final class WidenedRules {

    private static final int ROWS_A_COPY = 66;

    private final List<Row> rows = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final CompiledRules compiled;

    WidenedRules(RuleBase ruleBase, int copies) {
        var terms = new LinkedHashMap<String, Term>();
        for (int copy = 0; copy < copies; copy++) {
            for (var term : ruleBase.vocabulary().terms()) {
                var copied = copy(term, copy);
                terms.put(copied.name(), copied);
            }
            for (var row : some(ruleBase.activeRows())) {
                rows.add(copy(row, copy));
            }
        }
        this.vocabulary = new Vocabulary(terms, Map.of(), Map.of(), Map.of(), WordList.NONE, Map.of(), List.of());
        this.compiled = CompiledRules.of(rows);
    }

    /** So many of the rows, spread over all of them, so that each layer has its share. */
    private static List<Row> some(List<Row> all) {
        return IntStream.range(0, ROWS_A_COPY)
                .mapToObj(i -> all.get(i * all.size() / ROWS_A_COPY))
                .toList();
    }

    int rows() {
        return rows.size();
    }

    /** The evaluation of one person, from observations to the rows that fire. */
    Callable<Object> evaluation(LocalDate asOf, List<Observation> observations) {
        var overrules = Overrules.of(vocabulary);
        return () -> {
            var histories = TermHistories.of(asOf, observations, Set.of(), vocabulary, overrules);
            return compiled.fire(new SessionFacts(histories, Set.of(), Set.of(), false));
        };
    }

    private static String name(String name, int copy) {
        return copy == 0 || name.isEmpty() ? name : name + " " + copy;
    }

    private static Term copy(Term term, int copy) {
        return new Term(
                name(term.name(), copy),
                term.kind(),
                term.unit(),
                term.inUnit(),
                term.range(),
                term.counts(),
                name(term.supersedes(), copy),
                term.datedBy(),
                term.readFrom(),
                term.discreet(),
                term.checkWhenNotRecorded(),
                term.safety(),
                term.overCountsFor(),
                name(term.pastAs(), copy),
                copy == 0 ? term.overruledBy() : "");
    }

    private static Row copy(Row row, int copy) {
        var old = row.head();
        var head = new RowHead(
                copy == 0 ? old.id() : old.id() + "-" + copy,
                old.status(),
                old.owner(),
                old.reviewBy(),
                old.evidence(),
                old.file(),
                old.line());
        var conditions = row.conditions().stream()
                .map(condition -> new RowCondition(copy(condition.term(), copy), condition.test()))
                .toList();
        return switch (row) {
            case Needed needed -> new Needed(head, conditions, name(needed.need(), copy));
            case Routed routed ->
                new Routed(
                        head,
                        conditions,
                        name(routed.need(), copy),
                        name(routed.route(), copy),
                        routed.mechanisms(),
                        routed.referralModel(),
                        routed.rank(),
                        routed.summary());
            case Withholding withholding ->
                new Withholding(
                        head,
                        conditions,
                        routes(withholding, copy),
                        withholding.whyTheseRoutes(),
                        withholding.effect(),
                        withholding.way(),
                        withholding.reason(),
                        withholding.readOnceFor(),
                        withholding.notice());
            case Alerting alerting -> new Alerting(head, conditions, alerting.notice(), alerting.task());
        };
    }

    private static List<String> routes(Withholding row, int copy) {
        return Stream.of(row)
                .flatMap(it -> it.routes().stream())
                .map(route -> row.coversEveryRoute() ? route : name(route, copy))
                .toList();
    }
}
