package org.footbridge.rulebase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;

/**
 * What must be true between rows and tables: ids, evidence, needs and routes that meet, and words that stay discreet.
 *
 * @param evidence the keys that rows may cite
 * @param incomplete layers of which some row could not be read
 * @param leaflets knows the words that the wrong person must not read
 * @param about names the alert that stands first
 * @param wording holds the local crisis contact
 */
record CrossTableChecks(
        List<Row> rows,
        Set<String> evidence,
        Set<Layer> incomplete,
        Vocabulary vocabulary,
        Leaflets leaflets,
        RuleBaseMetadata about,
        Wording wording,
        FileProblems problems) {

    void run() {
        ids();
        rows.forEach(this::evidence);
        needsAndRoutes();
        rows.forEach(this::partlyVerifiedCodes);
        rows.forEach(this::discretion);
        atLeastOneActive();
        if (problems.isEmpty()) {
            firstAlert();
            crisisContact();
        }
    }

    private void firstAlert() {
        var alerts = rows.stream()
                .flatMap(row -> row.ownCard().stream())
                .map(AlertText::alert)
                .collect(Collectors.toSet());
        if (!about.firstAlert().isEmpty() && !about.firstAlert().equals("-") && !alerts.contains(about.firstAlert())) {
            problems.in(
                    "about.csv",
                    "[first alert] no rule shows \"" + about.firstAlert() + "\"",
                    "write -, or: " + NearestWord.suggestion(about.firstAlert(), alerts));
        }
    }

    /** A card that sends somebody to the crisis team must say where that is. */
    private void crisisContact() {
        if (wording.crisisContact().isEmpty()) {
            rows.stream()
                    .filter(row -> row.head().isActive())
                    .filter(row -> row.ownCard()
                            .filter(notice -> notice.whatNext().contains(Wording.CRISIS_CONTACT))
                            .isPresent())
                    .findFirst()
                    .ifPresent(row -> problem(
                            row,
                            "what next",
                            "this names the crisis contact, and wording.csv has none",
                            "write the local number behind \"crisis contact\" in wording.csv"));
        }
    }

    private void ids() {
        var first = new HashMap<String, Row>();
        for (var row : rows) {
            var earlier = first.putIfAbsent(row.id(), row);
            if (earlier != null && !row.id().isEmpty()) {
                boolean reused =
                        Stream.of(earlier, row).anyMatch(one -> one.head().status() == Status.RETIRED);
                var where = earlier.head().place();
                problem(
                        row,
                        "id",
                        reused
                                ? row.id() + " is the id of a retired rule (" + where + ")"
                                : row.id() + " stands twice (also " + where + ")",
                        "ids are permanent: give this row a new one");
            }
        }
    }

    private void evidence(Row row) {
        var key = row.head().evidence();
        if (!key.isEmpty() && !evidence.isEmpty() && !evidence.contains(key)) {
            problem(
                    row,
                    "evidence",
                    "there is no evidence \"" + key + "\"",
                    "add it to evidence.csv, or: " + NearestWord.suggestion(key, evidence));
        }
    }

    private void needsAndRoutes() {
        var shown = perhapsActive(Needed.class).map(Needed::need).collect(Collectors.toSet());
        var met = perhapsActive(Routed.class).map(Routed::need).collect(Collectors.toSet());
        var routes = perhapsActive(Routed.class).map(Routed::route).collect(Collectors.toSet());
        boolean everyNeed = !incomplete.contains(Layer.NEEDS) && !shown.contains("");
        boolean everyRoute = !incomplete.contains(Layer.ROUTES) && !met.contains("") && !routes.contains("");
        var unmet = new TreeSet<String>();
        active(Needed.class)
                .filter(row -> everyRoute && !row.need().isEmpty() && !met.contains(row.need()))
                .forEach(row -> {
                    unmet.add(row.need());
                    problem(
                            row,
                            "need",
                            "no route meets the need \"" + row.need() + "\"",
                            "add a row to 3-routes, or: " + NearestWord.suggestion(row.need(), met));
                });
        active(Routed.class)
                .filter(row -> everyNeed && !row.need().isEmpty() && !shown.contains(row.need()))
                // One slip of the pen leaves a need and a route that miss each other: the need reports both.
                .filter(row -> NearestWord.nearest(row.need(), unmet).isEmpty())
                .forEach(row -> problem(
                        row,
                        "need",
                        "no row of 1-needs shows the need \"" + row.need() + "\"",
                        "add one, or: " + NearestWord.suggestion(row.need(), shown)));
        active(Withholding.class)
                .filter(row -> everyRoute && !row.coversEveryRoute())
                .forEach(row -> row.routes().stream()
                        .filter(route -> !route.isEmpty() && !routes.contains(route))
                        .forEach(route -> problem(
                                row,
                                "routes",
                                "there is no route \"" + route + "\"",
                                "write * for all routes, or: " + NearestWord.suggestion(route, routes))));
    }

    /** A need or a route must not rest on a code whose meaning is partly inferred; a safeguard may. */
    private void partlyVerifiedCodes(Row row) {
        if (row instanceof Needed || row instanceof Routed) {
            row.conditions().stream()
                    .map(RowCondition::term)
                    .filter(vocabulary::isPartlyVerified)
                    .forEach(term -> problem(
                            row,
                            term.name(),
                            "a code of this term is only partly verified",
                            "use it in withholding and alert rows only, or verify the code"));
        }
    }

    /** Rows about discreet terms must not say what they are about, since the wrong person may be in the room. */
    private void discretion(Row row) {
        var discreet = row.conditions().stream()
                .map(RowCondition::term)
                .filter(Term::discreet)
                .toList();
        for (var text : discreet.isEmpty() ? Set.<String>of() : shown(row)) {
            var named = discreet.stream()
                    .filter(term ->
                            text.toLowerCase(Locale.UK).contains(term.name().toLowerCase(Locale.UK)))
                    .toList();
            named.forEach(term -> problem(
                    row,
                    term.name(),
                    "this term is discreet and the row's text names it",
                    "say what to do without saying why"));
            if (named.isEmpty()) {
                leaflets.keptOff(text)
                        .forEach(word -> problem(
                                row,
                                discreet.getFirst().name(),
                                "this term is discreet and the row's text says \"" + word + "\"",
                                "say what to do without saying why, in no word of kept-off-leaflets.csv"));
            }
        }
    }

    private static Set<String> shown(Row row) {
        return switch (row) {
            case Needed needed -> Set.of(needed.need());
            case Routed routed -> Set.of(routed.need(), routed.route(), routed.summary());
            case Alerting alerting -> shown(alerting.notice());
            case Withholding withholding ->
                Stream.concat(
                                Stream.of(withholding.reason()),
                                withholding.notice().stream().flatMap(notice -> shown(notice).stream()))
                        .collect(Collectors.toSet());
        };
    }

    private static Set<String> shown(AlertText notice) {
        return Set.of(notice.alert(), notice.summary(), notice.whatNext());
    }

    private void atLeastOneActive() {
        if (rows.stream().noneMatch(row -> row.head().isActive()) && problems.isEmpty()) {
            problems.in(Layer.NEEDS.folder(), "no row of any table is active", "mark at least one row active");
        }
    }

    private <T extends Row> Stream<T> active(Class<T> layer) {
        return Row.of(layer, rows).filter(row -> row.head().isActive());
    }

    /** The rows of a layer that are active, or may be meant to be: what they name exists, even where something else is wrong. */
    private <T extends Row> Stream<T> perhapsActive(Class<T> layer) {
        return Row.of(layer, rows)
                .filter(row -> row.head().isActive()
                        || problems.has(row.head().file(), row.head().line()));
    }

    private void problem(Row row, String column, String wrong, String instead) {
        problems.inLine(row.head().file(), row.head().line(), column, wrong, instead);
    }
}
