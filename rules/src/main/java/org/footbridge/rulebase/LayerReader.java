package org.footbridge.rulebase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.condition.CellGrammar;
import org.footbridge.condition.CellGrammar.NotATest;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.RowCondition;
import org.footbridge.guide.RouteGuide;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.PathwayTask;
import org.footbridge.rule.PathwayTask.Colleague;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.RowHead;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.footbridge.vocabulary.VocabularyReader;

/** Reads the rows of a layer: head, conditions and outcome. A cell that cannot be read is reported and left out. */
final class LayerReader {

    private static final Pattern ID = Pattern.compile("[A-Z]{2,}-[1-9][0-9]{0,2}");
    private static final String NOTHING = "-";

    private final Vocabulary vocabulary;
    private final VocabularyReader words;
    private final RouteGuide guide;
    private final FileProblems problems;
    private final Set<Layer> incomplete = EnumSet.noneOf(Layer.class);

    LayerReader(Vocabulary vocabulary, VocabularyReader words, RouteGuide guide, FileProblems problems) {
        this.vocabulary = vocabulary;
        this.guide = guide;
        this.words = words;
        this.problems = problems;
    }

    /** Layers of which a row could not be read at all, so that nothing can be said about what they lack. */
    Set<Layer> incomplete() {
        return incomplete;
    }

    List<Row> read(Layer layer, TableFiles files) {
        var terms = vocabulary.terms().stream().map(Term::name).collect(Collectors.toSet());
        var rows = new ArrayList<Row>();
        for (var path : files.inFolder(layer.folder())) {
            var table = CsvTable.read(path, files, problems);
            table.expect(layer.ownColumns(), known(terms, table), problems);
            if (!table.isWhole(problems)) {
                incomplete.add(layer);
            }
            reportNoRows(table);
            for (var line : table.rows()) {
                rows.add(row(layer, table, line, terms));
            }
        }
        if (files.inFolder(layer.folder()).isEmpty()) {
            problems.in(layer.folder(), "this folder holds no table", "add one, or put the folder back");
        }
        return rows;
    }

    /** Every heading passes where the vocabulary itself has a fault, which is then the one thing to repair. */
    private Set<String> known(Set<String> terms, CsvTable table) {
        var known = new HashSet<>(terms);
        known.addAll(words.isWhole() ? words.doubtful() : table.columns());
        return known;
    }

    private void reportNoRows(CsvTable table) {
        if (table.isReadable() && table.rows().isEmpty() && table.lost().isEmpty()) {
            problems.in(table.file(), "this table has no rows", "add a row or remove the table");
        }
    }

    private Row row(Layer layer, CsvTable table, TableRow line, Set<String> terms) {
        var cells = new CellReader(line, problems);
        var head = head(layer, line, cells);
        var conditions = conditions(table, line, terms);
        if (conditions.isEmpty() && layer != Layer.ROUTES && !problems.has(line)) {
            problems.in(line, "", "this row has no condition and would always apply", "test at least one term");
        }
        return switch (layer) {
            case NEEDS -> new Needed(head, conditions, cells.sentence("need"));
            case WITHHOLDING -> new WithholdingCells(cells, guide).row(head, conditions);
            case ROUTES ->
                new Routed(
                        head,
                        conditions,
                        cells.text("need"),
                        cells.sentence("route"),
                        cells.words("mechanisms", Mechanism.class, Mechanism::word),
                        cells.word("referral model", ReferralModel.class, ReferralModel::word),
                        cells.rank("rank"),
                        cells.summary("summary"));
            case ALERTS ->
                new Alerting(head, conditions, new WithholdingCells(cells, guide).notice(conditions), task(cells));
        };
    }

    private static Optional<PathwayTask> task(CellReader cells) {
        boolean isForSomebody = !cells.text("task for").equals(NOTHING);
        if (isForSomebody == cells.text("task").equals(NOTHING)) {
            cells.problem("task", "a task needs somebody and something to do", "fill both cells, or write - in both");
        }
        return isForSomebody
                ? Optional.of(new PathwayTask(
                        cells.word("task for", Colleague.class, Colleague::word), cells.sentence("task")))
                : Optional.empty();
    }

    private RowHead head(Layer layer, TableRow line, CellReader cells) {
        var id = cells.text("id");
        if (!id.startsWith(layer.prefix() + "-")
                || !ID.matcher(id.substring(layer.prefix().length() + 1)).matches()) {
            cells.problem(
                    "id",
                    "\"" + id + "\" is no rule id of this folder",
                    "write for example " + layer.prefix() + "-ABC-1");
        }
        return new RowHead(
                id,
                cells.word("status", Status.class, Status::word),
                cells.owner("owner"),
                cells.reviewBy("review by"),
                cells.text("evidence"),
                line.file(),
                line.line());
    }

    private List<RowCondition> conditions(CsvTable table, TableRow line, Set<String> terms) {
        var conditions = new ArrayList<RowCondition>();
        for (var column : table.columns()) {
            var cell = line.cell(column);
            if (words.doubtful().contains(column) || !words.isWhole()) {
                problems.doubt(line);
            } else if (terms.contains(column) && !cell.equals(NOTHING) && !cell.isEmpty()) {
                var term = vocabulary.term(column);
                try {
                    conditions.add(new RowCondition(term, reachable(CellGrammar.parse(cell, term), term, line)));
                } catch (NotATest e) {
                    problems.in(line, column, e.wrong(), e.instead());
                }
            }
        }
        return conditions;
    }

    /** A test that no code of the record can ever answer is a fault, since it looks like a safeguard and is none. */
    private CellPredicate reachable(CellPredicate test, Term term, TableRow line) {
        if (test instanceof CellPredicate.No
                && !term.isDerived()
                && !words.halfCoded().contains(term.name())
                && !vocabulary.canSayNo(term)) {
            problems.in(
                    line,
                    term.name(),
                    "no code of the record says \"no\" here, so this can never be true",
                    "write not recorded, if that is meant");
        }
        return test;
    }
}
