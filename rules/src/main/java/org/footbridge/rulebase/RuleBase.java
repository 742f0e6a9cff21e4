package org.footbridge.rulebase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.condition.Histories;
import org.footbridge.leaflet.Leaflets;
import org.footbridge.rulebase.Fired.Fit;
import org.footbridge.rulebase.Found.AlertRaised;
import org.footbridge.rulebase.Found.NeedShown;
import org.footbridge.rulebase.Found.RouteFits;
import org.footbridge.rulebase.Found.RouteSuggested;
import org.footbridge.rulebase.Found.RouteUnchecked;
import org.footbridge.rulebase.Found.RouteWithheld;
import org.footbridge.rulebase.Row.Alerting;
import org.footbridge.rulebase.Row.Needed;
import org.footbridge.rulebase.Row.Routed;
import org.footbridge.rulebase.Row.Withholding;
import org.footbridge.vocabulary.Vocabulary;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** One immutable version of all the tables, checked and compiled, named by version and SHA-256. */
public final class RuleBase {

    private static final int RUNAWAY = 100_000;

    private final About about;
    private final String sha256;
    private final Vocabulary vocabulary;
    private final Map<String, Row> rows;
    private final Map<String, Evidence> evidence;
    private final Wording wording;
    private final Leaflets leaflets;
    private final KieBase rules;

    RuleBase(
            About about,
            String sha256,
            Vocabulary vocabulary,
            List<Row> rows,
            Map<String, Evidence> evidence,
            Wording wording,
            Leaflets leaflets) {
        this.about = about;
        this.sha256 = sha256;
        this.vocabulary = vocabulary;
        this.rows = new TreeMap<>();
        rows.forEach(row -> this.rows.put(row.id(), row));
        this.evidence = Map.copyOf(evidence);
        this.wording = wording;
        this.leaflets = leaflets;
        this.rules = RuleBaseCompiler.compile(rows);
    }

    public About about() {
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

    /** All rows in the order of their ids, drafts and retired ones included. */
    public Collection<Row> rows() {
        return rows.values();
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
     * The same rule base with one row put in the place of the row of its id, to see what a change would do. What is only
     * tried has no hash, so that nobody can approve it or mistake it for the tables.
     */
    public RuleBase with(Row changed) {
        row(changed.id());
        return tried(rows.values().stream()
                .map(row -> row.id().equals(changed.id()) ? changed : row)
                .toList());
    }

    /** The same rule base without one of its rows, to see what the loss would do; it has no hash either. */
    public RuleBase without(String id) {
        row(id);
        return tried(rows.values().stream().filter(row -> !row.id().equals(id)).toList());
    }

    private RuleBase tried(List<Row> instead) {
        return new RuleBase(about, "", vocabulary, instead, evidence, wording, leaflets);
    }

    /** What a row's evidence key stands for; the loader has made sure that it is there. */
    public Evidence evidenceOf(Row row) {
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

    /** Runs the rules over one person's histories; a pure function, safe from any thread. */
    public Fired fire(Histories histories) {
        var session = rules.newKieSession();
        try {
            histories.all().forEach(session::insert);
            session.fireAllRules(RUNAWAY);
            return new Fired(
                    found(session, NeedShown.class, shown -> row(shown.row(), Needed.class)),
                    found(session, RouteWithheld.class, withheld -> row(withheld.row(), Withholding.class)),
                    found(session, RouteUnchecked.class, unchecked -> row(unchecked.row(), Withholding.class)),
                    fits(session, RouteFits.class, Function.identity()),
                    fits(session, RouteSuggested.class, RouteSuggested::fits),
                    found(session, AlertRaised.class, raised -> row(raised.row(), Alerting.class)));
        } finally {
            session.dispose();
        }
    }

    private <T extends Row> T row(String id, Class<T> layer) {
        return layer.cast(row(id));
    }

    private static <F, R extends Row> List<R> found(KieSession session, Class<F> kind, Function<F, R> toRow) {
        return facts(session, kind)
                .map(toRow)
                .sorted(Comparator.comparing(Row::id))
                .toList();
    }

    private <F> List<Fit> fits(KieSession session, Class<F> kind, Function<F, RouteFits> toFit) {
        return facts(session, kind)
                .map(toFit)
                .map(fit -> new Fit(row(fit.row(), Routed.class), row(fit.needRow(), Needed.class)))
                .sorted(Comparator.comparing((Fit fit) -> fit.route().id())
                        .thenComparing(fit -> fit.need().id()))
                .toList();
    }

    private static <F> Stream<F> facts(KieSession session, Class<F> kind) {
        return session.getObjects(kind::isInstance).stream().map(kind::cast);
    }
}
