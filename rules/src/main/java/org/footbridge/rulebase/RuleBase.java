package org.footbridge.rulebase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.Overrules;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.engine.CompiledRules;
import org.footbridge.engine.FiredRows;
import org.footbridge.engine.SessionFacts;
import org.footbridge.facts.Observation;
import org.footbridge.guide.RouteGuide;
import org.footbridge.pathway.NeedNames;
import org.footbridge.pathway.RouteNames;
import org.footbridge.pathway.WorkingDays;
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
    private final Overrules overrules;
    private final Rows rows;
    private final CompiledRules rules;
    private final References references;

    /**
     * What rows point to, which is the same whichever row is changed.
     *
     * @param evidence by key
     */
    record References(
            Map<String, EvidenceEntry> evidence,
            Wording wording,
            Leaflets leaflets,
            RouteGuide guide,
            WorkingDays workingDays) {
        References {
            evidence = Map.copyOf(evidence);
        }
    }

    RuleBase(RuleBaseMetadata about, String sha256, Vocabulary vocabulary, List<Row> rows, References references) {
        this(
                about,
                sha256,
                vocabulary.withHorizons(horizons(rows)),
                Overrules.of(vocabulary),
                new Rows(rows, references.guide()),
                CompiledRules.of(rows),
                references);
    }

    private RuleBase(
            RuleBaseMetadata about,
            String sha256,
            Vocabulary vocabulary,
            Overrules overrules,
            Rows rows,
            CompiledRules rules,
            References references) {
        this.about = about;
        this.sha256 = sha256;
        this.vocabulary = vocabulary;
        this.overrules = overrules;
        this.rows = rows;
        this.rules = rules;
        this.references = references;
    }

    /** How far back the active rows ask of each term; a term of which one asks without a window is left out. */
    private static Map<String, Integer> horizons(Collection<Row> rows) {
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
        return references.wording();
    }

    /** What patients take home about routes. */
    public Leaflets leaflets() {
        return references.leaflets();
    }

    /** For whom each route is, and what its evidence says. */
    public RouteGuide guide() {
        return references.guide();
    }

    /** Which days are working days. */
    public WorkingDays workingDays() {
        return references.workingDays();
    }

    /** All rows in the order of their ids, drafts and retired ones included. */
    public Collection<Row> rows() {
        return rows.all();
    }

    /** The rows that are rules. */
    public List<Row> activeRows() {
        return rows.active();
    }

    /** The rows of {@code 2-withholding}, of any status. */
    public List<Withholding> withholdings() {
        return rows.withholding();
    }

    /** The rows of {@code 3-routes}, of any status. */
    public List<Routed> routes() {
        return rows.routed();
    }

    /** The names of the routes to which some row leads. */
    public RouteNames routeNames() {
        return rows.routeNames();
    }

    /** The names of the needs that some active row shows. */
    public NeedNames needNames() {
        return rows.needNames();
    }

    /**
     * What active rows ask in order to withhold a route, of terms that are worth checking where nothing is recorded.
     *
     * @param route one of the {@link #routeNames()}
     */
    public List<RowCondition> toCheckFirst(String route) {
        return rows.toCheckFirst(route);
    }

    /** The active need rows whose need leads to more than a question, and which may hold for a person. */
    public Stream<Needed> needsWithARoute(TermHistories person) {
        return rows.needsWithARoute().mayHold(person);
    }

    /** The row of that id, where there is one. */
    public Optional<Row> find(String id) {
        return rows.find(id);
    }

    /** The row of that id, which must exist. */
    public Row row(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no rule " + id));
    }

    /**
     * The same rule base with one row put in the place of the row of its id, to see what a change would do. Such a
     * rule base has no hash, so that nobody can approve it or mistake it for the tables.
     */
    public RuleBase with(Row changed) {
        return changed(changed.id(), Optional.of(changed));
    }

    /** The same rule base without one of its rows, to see what the loss would do; it has no hash either. */
    public RuleBase without(String id) {
        return changed(id, Optional.empty());
    }

    private RuleBase changed(String id, Optional<Row> instead) {
        row(id);
        return new RuleBase(about, "", vocabulary, rows.with(id, instead), references);
    }

    /** The same rule base with another number of routes that have a card of their own; it has no hash either. */
    public RuleBase withMostNeedCards(int most) {
        return new RuleBase(about.withMostNeedCards(most), "", vocabulary, overrules, rows, rules, references);
    }

    /**
     * The same rule base to try a change of one row on some people, which costs far less than to build all of it. It has no
     * hash either, and its vocabulary looks as far back as this one's.
     *
     * @param id the row
     * @param instead what takes its place; empty where it is left out
     * @param asked the rows that may hold for one of these people, or may not be decided; no other row is asked
     */
    public RuleBase trial(String id, Optional<Row> instead, Predicate<Row> asked) {
        row(id);
        var changed = rows.with(id, instead);
        return new RuleBase(
                about,
                "",
                vocabulary,
                overrules,
                new Rows(changed, references.guide()),
                CompiledRules.of(changed.stream().filter(asked).toList()),
                references);
    }

    /**
     * The same rule base where records are read by another vocabulary, to see what a slip in its codes, words, ranges or
     * windows would do; it has no hash either, and nothing of it is compiled again. The terms must have the names that the
     * rows ask for.
     */
    public RuleBase reading(Vocabulary changed) {
        return new RuleBase(
                about, "", changed.withHorizons(horizons(rows())), Overrules.of(changed), rows, rules, references);
    }

    /** What a row's evidence key stands for; the loader has made sure that it is there. */
    public EvidenceEntry evidenceOf(Row row) {
        var found = references.evidence().get(row.head().evidence());
        if (found == null) {
            throw new IllegalStateException("No evidence for rule " + row.id());
        }
        return found;
    }

    /** Active rows whose review was due before that day. */
    public List<Row> overdueOn(LocalDate day) {
        return rows().stream().filter(row -> row.head().isOverdueOn(day)).toList();
    }

    /** Active rows whose review is due between two days, both of them counted. */
    public List<Row> reviewedBetween(LocalDate first, LocalDate last) {
        return rows().stream()
                .filter(row -> row.head().isActive())
                .filter(row -> !row.head().reviewBy().isBefore(first)
                        && !row.head().reviewBy().isAfter(last))
                .toList();
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
