package org.footbridge.guide;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.guide.RealistStatement.HowFarRead;
import org.footbridge.guide.RouteGuide.Entry;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.PlainCell;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads {@code route-guide.csv}, {@code statements.csv} and {@code preferences.csv}. */
public final class RouteGuideReader {

    /** The tables it reads. */
    public static final List<String> FILES = List.of("route-guide.csv", "statements.csv", PreferenceReader.FILE);

    private static final String NOTHING = "-";
    private static final String ROUTE = "route";
    private static final String KIND = "kind";
    private static final String STATEMENT = "statement";
    private static final String MEASURE_FIRST = "measure first";
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final List<String> TEXTS = List.of("suits", "hard to reach", "outcome to watch");
    private static final List<String> PARTS = List.of("context", "mechanism", "outcome", "source");
    private static final int LONGEST = 200;

    private final FileProblems problems;
    private final CsvTable guide;
    private final CsvTable statements;
    private final PreferenceReader preferences;

    public RouteGuideReader(TableFiles files, FileProblems problems) {
        this.problems = problems;
        this.guide = table(
                files,
                FILES.get(0),
                Stream.of(List.of(ROUTE, KIND), TEXTS, List.of(MEASURE_FIRST, STATEMENT))
                        .flatMap(List::stream)
                        .toList());
        this.statements = table(
                files,
                FILES.get(1),
                Stream.of(List.of("key"), PARTS, List.of("read"))
                        .flatMap(List::stream)
                        .toList());
        this.preferences = new PreferenceReader(files, problems);
    }

    private CsvTable table(TableFiles files, String file, List<String> columns) {
        var table = CsvTable.read(file, files, problems);
        table.expect(columns, problems);
        return table;
    }

    /** The guide of every route; what is wrong with a row is reported. */
    public RouteGuide read() {
        var known = statements();
        var byRoute = new LinkedHashMap<String, Entry>();
        for (var row : guide.rows()) {
            TEXTS.forEach(column -> plain(row, column));
            plain(row, KIND);
            var entry = new Entry(
                    row.cell(ROUTE),
                    row.cell(KIND),
                    row.cell(TEXTS.get(0)),
                    row.cell(TEXTS.get(1)),
                    row.cell(TEXTS.get(2)),
                    isMeasuredFirst(row),
                    statement(row, known));
            if (byRoute.putIfAbsent(entry.route(), entry) != null) {
                problems.in(row, ROUTE, "this route has a row already", "keep one row for each route");
            }
        }
        return new RouteGuide(byRoute, known, preferences.read());
    }

    private boolean isMeasuredFirst(TableRow row) {
        var word = row.cell(MEASURE_FIRST);
        if (!YES_OR_NO.contains(word)) {
            problems.in(row, MEASURE_FIRST, "unknown word \"" + word + "\"", NearestWord.suggestion(word, YES_OR_NO));
        }
        return word.equals("yes");
    }

    private Map<String, RealistStatement> statements() {
        var all = new LinkedHashMap<String, RealistStatement>();
        for (var row : statements.rows()) {
            PARTS.forEach(column -> plain(row, column));
            var statement = new RealistStatement(
                    row.cell("key"),
                    row.cell("context"),
                    row.cell("mechanism"),
                    row.cell("outcome"),
                    row.cell("source"),
                    howFarRead(row));
            if (all.putIfAbsent(statement.key(), statement) != null) {
                problems.in(row, "key", "this key stands twice", "give each row its own key");
            }
        }
        return all;
    }

    private HowFarRead howFarRead(TableRow row) {
        var known = Stream.of(HowFarRead.values()).map(HowFarRead::word).toList();
        var word = row.cell("read");
        if (!known.contains(word)) {
            problems.in(row, "read", "unknown word \"" + word + "\"", NearestWord.suggestion(word, known));
        }
        return Stream.of(HowFarRead.values())
                .filter(read -> read.word().equals(word))
                .findFirst()
                .orElse(HowFarRead.ABSTRACT);
    }

    private Optional<RealistStatement> statement(TableRow row, Map<String, RealistStatement> known) {
        var key = row.cell(STATEMENT);
        if (!key.equals(NOTHING) && !known.containsKey(key) && statements.isWhole(problems)) {
            problems.in(
                    row,
                    STATEMENT,
                    "there is no statement \"" + key + "\"",
                    "add it to " + FILES.get(1) + ", write - where none applies, or: "
                            + NearestWord.suggestion(key, known.keySet()));
        }
        return Optional.ofNullable(known.get(key));
    }

    /**
     * Reports routes without a guide, and guides without a route.
     *
     * @param referable routes that a patient can be sent to
     * @param routes all routes
     */
    public void match(Collection<String> referable, Collection<String> routes) {
        preferences.match(routes);
        var written = guide.rows().stream().map(row -> row.cell(ROUTE)).toList();
        guide.rows().stream()
                .filter(row -> !routes.contains(row.cell(ROUTE)))
                .forEach(row -> problems.in(
                        row,
                        ROUTE,
                        "there is no route \"" + row.cell(ROUTE) + "\"",
                        NearestWord.suggestion(row.cell(ROUTE), routes)));
        var misspelt = written.stream().filter(route -> !routes.contains(route)).toList();
        referable.stream()
                .filter(route -> guide.isWhole(problems) && !written.contains(route))
                .filter(route -> NearestWord.nearest(route, misspelt).isEmpty())
                .forEach(route ->
                        problems.in(guide.file(), "there is no row for the route \"" + route + "\"", "add one"));
    }

    private void plain(TableRow row, String column) {
        if (PlainCell.check(row, column, LONGEST, problems) && row.cell(column).equals(NOTHING)) {
            problems.in(row, column, "this says nothing", "say it in a sentence");
        }
    }
}
