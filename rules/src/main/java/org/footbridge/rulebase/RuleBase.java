package org.footbridge.rulebase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.Overrules;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.engine.CompiledRules;
import org.footbridge.engine.FiredRows;
import org.footbridge.engine.RowIndex;
import org.footbridge.engine.SessionFacts;
import org.footbridge.facts.Observation;
import org.footbridge.guide.RouteGuide;
import org.footbridge.pathway.WorkingDays;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.vocabulary.Vocabulary;

/** One immutable version of all the tables, checked and compiled, named by version and SHA-256. */
public final class RuleBase {

    private final RuleBaseMetadata about;
    private final String sha256;
    private final Vocabulary vocabulary;
    private final Map<String, Row> rows;
    private final Map<String, EvidenceEntry> evidence;
    private final Wording wording;
    private final Leaflets leaflets;
    private final RouteGuide guide;
    private final WorkingDays workingDays;
    private final CompiledRules rules;
    private final Overrules overrules;
    private final Set<String> routeNames;
    private final Map<String, List<RowCondition>> toCheckFirst;
    private final RowIndex<Needed> needsWithARoute;

    RuleBase(
            RuleBaseMetadata about,
            String sha256,
            Vocabulary vocabulary,
            List<Row> rows,
            Map<String, EvidenceEntry> evidence,
            Wording wording,
            Leaflets leaflets,
            RouteGuide guide,
            WorkingDays workingDays) {
        this.about = about;
        this.guide = guide;
        this.workingDays = workingDays;
        this.sha256 = sha256;
        this.vocabulary = vocabulary.withHorizons(horizons(rows));
        this.overrules = Overrules.of(vocabulary);
        this.evidence = Map.copyOf(evidence);
        this.wording = wording;
        this.leaflets = leaflets;
        this.rules = CompiledRules.of(rows);
        this.rows = byId(rows);
        this.routeNames = namesOfRoutes();
        this.toCheckFirst = toCheckFirst();
        this.needsWithARoute = RowIndex.of(needsWithARoute(rows));
    }

    /** Another rule base with other rows, which stand for it in all else: its vocabulary looks as far back. */
    private RuleBase(RuleBase other, RuleBaseMetadata about, List<Row> rows, CompiledRules rules) {
        this.about = about;
        this.guide = other.guide;
        this.workingDays = other.workingDays;
        this.sha256 = "";
        this.vocabulary = other.vocabulary;
        this.overrules = other.overrules;
        this.evidence = other.evidence;
        this.wording = other.wording;
        this.leaflets = other.leaflets;
        this.rules = rules;
        this.rows = byId(rows);
        this.routeNames = namesOfRoutes();
        this.toCheckFirst = toCheckFirst();
        this.needsWithARoute = RowIndex.of(needsWithARoute(rows));
    }

    private static SortedMap<String, Row> byId(List<Row> rows) {
        var byId = new TreeMap<String, Row>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    /** The same rules under other words: nothing of them is compiled again. */
    private RuleBase(RuleBase other, Vocabulary vocabulary) {
        this.about = other.about;
        this.guide = other.guide;
        this.workingDays = other.workingDays;
        this.sha256 = "";
        this.vocabulary = vocabulary.withHorizons(horizons(List.copyOf(other.rows.values())));
        this.overrules = Overrules.of(vocabulary);
        this.rows = other.rows;
        this.routeNames = other.routeNames;
        this.toCheckFirst = other.toCheckFirst;
        this.needsWithARoute = other.needsWithARoute;
        this.evidence = other.evidence;
        this.wording = other.wording;
        this.leaflets = other.leaflets;
        this.rules = other.rules;
    }

    /** How far back the active rows ask of each term; a term of which one asks without a window is left out. */
    private static Map<String, Integer> horizons(List<Row> rows) {
        var asked = rows.stream()
                .filter(row -> row.head().isActive())
                .flatMap(row -> row.conditions().stream())
                .collect(Collectors.groupingBy(condition -> condition.term().name()));
        var days = new HashMap<String, Integer>();
        asked.forEach((term, conditions) -> {
            if (conditions.stream().allMatch(condition -> condition.test().window() != null)) {
                days.put(
                        term,
                        conditions.stream()
                                .mapToInt(condition -> condition.test().furthestDay())
                                .max()
                                .orElseThrow());
            }
        });
        return days;
    }

    public RuleBaseMetadata about() {
        return about;
    }

    /** SHA-256 over all tables, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Wording wording() {
        return wording;
    }

    /** What patients take home about routes. */
    public Leaflets leaflets() {
        return leaflets;
    }

    /** For whom each route is, and what its evidence says. */
    public RouteGuide guide() {
        return guide;
    }

    /** Which days are working days. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** All rows in the order of their ids, drafts and retired ones included. */
    public Collection<Row> rows() {
        return rows.values();
    }

    /** The rows that are rules. */
    public List<Row> activeRows() {
        return rows.values().stream().filter(row -> row.head().isActive()).toList();
    }

    /** The rows of {@code 2-withholding}, of any status. */
    public List<Withholding> withholdings() {
        return Row.of(Withholding.class, rows()).toList();
    }

    /** The rows of {@code 3-routes}, of any status. */
    public List<Routed> routes() {
        return Row.of(Routed.class, rows()).toList();
    }

    /** The names of the routes to which some row leads. */
    public Set<String> routeNames() {
        return routeNames;
    }

    /**
     * What active rows ask in order to withhold a route, of terms that are worth checking where nothing is recorded.
     *
     * @param route one of the {@link #routeNames()}
     */
    public List<RowCondition> toCheckFirst(String route) {
        return toCheckFirst.getOrDefault(route, List.of());
    }

    /** The active need rows whose need leads to more than a question, and which may hold for a person. */
    public Stream<Needed> needsWithARoute(TermHistories person) {
        return needsWithARoute.mayHold(person);
    }

    private Set<String> namesOfRoutes() {
        return routes().stream().map(Routed::route).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, List<RowCondition>> toCheckFirst() {
        return routeNames.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::askedToWithhold));
    }

    private static List<Needed> needsWithARoute(List<Row> rows) {
        var met = Row.of(Routed.class, rows)
                .filter(row -> row.head().isActive() && row.referralModel() != ReferralModel.ASK)
                .map(Routed::need)
                .collect(Collectors.toSet());
        return Row.of(Needed.class, rows)
                .filter(row -> row.head().isActive() && met.contains(row.need()))
                .toList();
    }

    private List<RowCondition> askedToWithhold(String route) {
        if (!guide.of(route).map(RouteGuide.Entry::measureFirst).orElse(false)) {
            return List.of();
        }
        return withholdings().stream()
                .filter(row -> row.head().isActive() && row.withholds(route))
                .flatMap(row -> row.conditions().stream())
                .filter(condition -> condition.term().checkWhenNotRecorded())
                .toList();
    }

    /** The row of that id, which must exist. */
    public Row row(String id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("There is no rule " + id);
        }
        return row;
    }

    /**
     * The same rule base with one row put in the place of the row of its id, to see what a change would do. Such a
     * rule base has no hash, so that nobody can approve it or mistake it for the tables.
     */
    public RuleBase with(Row changed) {
        row(changed.id());
        return changed(rows.values().stream()
                .map(row -> row.id().equals(changed.id()) ? changed : row)
                .toList());
    }

    /** The same rule base without one of its rows, to see what the loss would do; it has no hash either. */
    public RuleBase without(String id) {
        row(id);
        return changed(
                rows.values().stream().filter(row -> !row.id().equals(id)).toList());
    }

    /** The same rule base with another number of routes that have a card of their own; it has no hash either. */
    public RuleBase withMostNeedCards(int most) {
        return new RuleBase(this, about.withMostNeedCards(most), List.copyOf(rows.values()), rules);
    }

    /**
     * The same rule base to try a change of one row on some people, which costs far less than to build all of it. It has no
     * hash either.
     *
     * @param id the row
     * @param instead what takes its place; empty where it is left out
     * @param asked the rows that may hold for one of these people, or may not be decided; no other row is asked
     */
    public RuleBase trial(String id, Optional<Row> instead, Predicate<Row> asked) {
        row(id);
        var changed = rows.values().stream()
                .flatMap(row -> row.id().equals(id) ? instead.stream() : Stream.of(row))
                .toList();
        return new RuleBase(
                this,
                about,
                changed,
                CompiledRules.of(changed.stream().filter(asked).toList()));
    }

    /**
     * The same rule base where records are read by another vocabulary, to see what a slip in its codes, words, ranges or
     * windows would do; it has no hash either. The terms must have the names that the rows ask for.
     */
    public RuleBase reading(Vocabulary changed) {
        return new RuleBase(this, changed);
    }

    private RuleBase changed(List<Row> instead) {
        return new RuleBase(about, "", vocabulary, instead, evidence, wording, leaflets, guide, workingDays);
    }

    /** What a row's evidence key stands for; the loader has made sure that it is there. */
    public EvidenceEntry evidenceOf(Row row) {
        var found = evidence.get(row.head().evidence());
        if (found == null) {
            throw new IllegalStateException("No evidence for rule " + row.id());
        }
        return found;
    }

    /** Active rows whose review was due before that day. */
    public List<Row> overdueOn(LocalDate day) {
        return rows.values().stream().filter(row -> row.head().isOverdueOn(day)).toList();
    }

    /** What is recorded about every term, as these tables count it. */
    public TermHistories histories(LocalDate asOf, List<Observation> observations, Set<String> unread) {
        return TermHistories.of(asOf, observations, unread, vocabulary, overrules);
    }

    /** Runs the rules over what they see of one person; a pure function, safe from any thread. */
    public FiredRows fire(SessionFacts person) {
        return rules.fire(person);
    }
}
