package org.footbridge.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.footbridge.condition.EvaluationMode;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistory;
import org.footbridge.engine.Conclusion.AlertRaised;
import org.footbridge.engine.Conclusion.NeedShown;
import org.footbridge.engine.Conclusion.RouteAdapted;
import org.footbridge.engine.Conclusion.RouteFits;
import org.footbridge.engine.Conclusion.RouteSuggested;
import org.footbridge.engine.Conclusion.RouteUnchecked;
import org.footbridge.engine.Conclusion.RouteWithheld;
import org.footbridge.engine.SessionFacts.NeedReferred;
import org.footbridge.engine.SessionFacts.ReadWithCare;
import org.footbridge.engine.SessionFacts.RouteReferred;
import org.footbridge.engine.SessionFacts.UnreadTerm;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/**
 * Makes every active row a Drools rule of the row's name, and of a row that withholds a second one for what could not be
 * read, through the model API: nothing is generated, nothing compiled, and a cell can only ever become a comparison.
 */
final class RuleBaseCompiler {

    private static final String PACKAGE = "org.footbridge.engine";

    /**
     * The priority of rules that ask whether something is withheld: they are asked when nothing more can be. So nothing
     * that is concluded ever has to be taken back, which would cost a good part of the time of an answer.
     */
    private static final int AFTER_WITHHOLDING = -1;

    /** Read once: it is looked for in every library. */
    private static final KieBaseConfiguration CONFIGURATION = KieServices.get().newKieBaseConfiguration();

    private RuleBaseCompiler() {}

    static KieBase compile(List<Row> rows) {
        var model = new ModelImpl();
        rows.stream()
                .filter(row -> row.head().isActive())
                .forEach(row -> rules(row).forEach(model::addRule));
        model.addRule(suggestWhatFitsAndIsNotWithheld());
        return KieBaseBuilder.createKieBaseFromModel(List.of(model), CONFIGURATION);
    }

    private static List<Rule> rules(Row row) {
        return switch (row) {
            case Needed needed -> List.of(named(row, consequence(row, new NeedShown(row.id(), needed.need()))));
            case Withholding adapting
            when !adapting.withholds() -> List.of(named(row, consequence(row, new RouteAdapted(row.id()))));
            case Withholding withholding -> List.of(named(row, withheld(withholding)), couldNotBeRead(withholding));
            case Routed routed -> List.of(named(row, routeFits(routed)));
            case Alerting alerting -> List.of(named(row, alert(alerting)));
        };
    }

    private static Rule named(Row row, List<RuleItemBuilder<?>> items) {
        var head = row.head();
        return rule(PACKAGE, row.id())
                .attribute(Rule.Attribute.SALIENCE, row instanceof Alerting ? AFTER_WITHHOLDING : 0)
                .metadata("owner", head.owner())
                .metadata("reviewBy", head.reviewBy().toString())
                .metadata("evidence", head.evidence())
                .metadata("table", head.place())
                .build(items.toArray(RuleItemBuilder[]::new));
    }

    private static List<RuleItemBuilder<?>> conditions(Row row) {
        var items = new ArrayList<RuleItemBuilder<?>>();
        row.conditions().forEach(condition -> items.add(holds(condition, row.reading())));
        return items;
    }

    private static List<RuleItemBuilder<?>> consequence(Row row, Conclusion found) {
        var items = conditions(row);
        items.add(execute(drools -> drools.insert(found)));
        return items;
    }

    private static List<RuleItemBuilder<?>> withheld(Withholding row) {
        var items = consequence(row, new RouteWithheld(row.id(), row.routes()));
        if (row.readOnceFor().isPresent()) {
            items.add(items.size() - 1, not(pattern(declarationOf(ReadWithCare.class))));
        }
        return items;
    }

    /** One pattern a cell: the history of its term, which answers the test. */
    private static PatternDef<TermHistory> holds(RowCondition condition, EvaluationMode reading) {
        Variable<TermHistory> history = declarationOf(TermHistory.class);
        var name = condition.term().name();
        return pattern(history)
                .expr(
                        "term is " + name,
                        fact -> fact.term().equals(name),
                        alphaIndexedBy(String.class, ConstraintType.EQUAL, 0, TermHistory::term, name))
                // Two predicates under one text would share a node, so the text holds all that they differ in.
                .expr(condition.inWords() + ", read " + reading, fact -> condition.holds(fact, reading));
    }

    /** Once for each such term: a rule that asks whether there is one costs something where there is none, too. */
    private static Rule couldNotBeRead(Withholding row) {
        Set<String> terms = row.conditions().stream()
                .map(condition -> condition.term().name())
                .collect(Collectors.toSet());
        var found = new RouteUnchecked(row.id(), row.routes());
        return rule(PACKAGE, row.id() + " could not be read")
                .build(
                        pattern(declarationOf(UnreadTerm.class))
                                .expr("something " + row.id() + " reads", unread -> terms.contains(unread.term())),
                        execute(drools -> drools.insert(found)));
    }

    private static List<RuleItemBuilder<?>> routeFits(Routed row) {
        Variable<NeedShown> need = declarationOf(NeedShown.class);
        var items = conditions(row);
        items.addFirst(pattern(need)
                .expr("need is " + row.need(), shown -> shown.need().equals(row.need())));
        items.add(on(need).execute((drools, shown) ->
                drools.insert(new RouteFits(row.id(), shown.row(), row.need(), row.route()))));
        return items;
    }

    private static List<RuleItemBuilder<?>> alert(Alerting row) {
        Variable<RouteWithheld> withheld = declarationOf(RouteWithheld.class);
        var items = conditions(row);
        items.add(not(pattern(withheld)
                .expr("everything is withheld", found -> found.routes().contains(Withholding.EVERYTHING))));
        items.add(execute(drools -> drools.insert(new AlertRaised(row.id()))));
        return items;
    }

    /** The one rule that suggests a route: written once, so that no route row can forget what withholds it. */
    private static Rule suggestWhatFitsAndIsNotWithheld() {
        Variable<RouteFits> fits = declarationOf(RouteFits.class);
        Variable<RouteWithheld> withheld = declarationOf(RouteWithheld.class);
        Variable<RouteUnchecked> unchecked = declarationOf(RouteUnchecked.class);
        Variable<RouteReferred> referred = declarationOf(RouteReferred.class);
        Variable<NeedReferred> seenTo = declarationOf(NeedReferred.class);
        return rule(PACKAGE, "Suggest what fits and is not withheld")
                .attribute(Rule.Attribute.SALIENCE, AFTER_WITHHOLDING)
                .build(
                        pattern(fits),
                        not(pattern(withheld)
                                .expr(
                                        "withholds the route",
                                        fits,
                                        (found, route) -> Conclusion.covers(found.routes(), route.route()))),
                        not(pattern(unchecked)
                                .expr(
                                        "may withhold the route",
                                        fits,
                                        (found, route) -> Conclusion.covers(found.routes(), route.route()))),
                        not(pattern(referred)
                                .expr(
                                        "is the route",
                                        fits,
                                        (found, route) -> found.route().equals(route.route()))),
                        not(pattern(seenTo)
                                .expr(
                                        "is the need",
                                        fits,
                                        (found, route) -> found.need().equals(route.need()))),
                        on(fits).execute((drools, route) -> drools.insert(new RouteSuggested(route))));
    }
}
