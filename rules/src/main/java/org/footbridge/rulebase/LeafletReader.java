package org.footbridge.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.rulebase.Leaflets.Leaflet;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.PlainCell;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads {@code leaflets.csv}, {@code prompts.csv} and {@code kept-off-leaflets.csv}. */
public final class LeafletReader {

    /** The tables it reads. */
    public static final List<String> FILES = List.of("leaflets.csv", "prompts.csv", "kept-off-leaflets.csv");

    private static final String ROUTE = "route";
    private static final List<String> TEXTS = List.of("what it is", "how it may help", "what happens next");
    private static final String PROMPT = "what would stop them";
    private static final String WORD = "word";
    private static final int LONGEST_PROMPT = 100;
    private static final int LONGEST_TEXT = 200;

    private final FileProblems problems;
    private final CsvTable leaflets;
    private final CsvTable prompts;
    private final CsvTable words;

    public LeafletReader(TableFiles files, FileProblems problems) {
        this.problems = problems;
        this.leaflets = table(files, FILES.get(0), List.of(ROUTE, TEXTS.get(0), TEXTS.get(1), TEXTS.get(2)));
        this.prompts = table(files, FILES.get(1), List.of(ROUTE, PROMPT));
        this.words = table(files, FILES.get(2), List.of(WORD, "why"));
    }

    private CsvTable table(TableFiles files, String file, List<String> columns) {
        var table = CsvTable.read(file, files, problems);
        table.expect(columns, problems);
        return table;
    }

    /** Every leaflet and prompt; what is wrong with one is reported for any routes. */
    public Leaflets read() {
        var keptOff = words.rows().stream()
                .map(row -> row.cell(WORD))
                .filter(word -> !word.isEmpty())
                .toList();
        var texts = new Leaflets(Map.of(), Map.of(), keptOff);
        var byRoute = new LinkedHashMap<String, Leaflet>();
        for (var row : leaflets.rows()) {
            TEXTS.forEach(column -> plain(row, column, LONGEST_TEXT, texts));
            var leaflet = new Leaflet(
                    row.cell(ROUTE), row.cell(TEXTS.get(0)), row.cell(TEXTS.get(1)), row.cell(TEXTS.get(2)));
            if (byRoute.putIfAbsent(leaflet.route(), leaflet) != null) {
                problems.in(row, ROUTE, "this route has a leaflet already", "keep one row for each route");
            }
        }
        var byPrompt = new LinkedHashMap<String, List<String>>();
        for (var row : prompts.rows()) {
            plain(row, PROMPT, LONGEST_PROMPT, new Leaflets(Map.of(), Map.of(), List.of()));
            byPrompt.computeIfAbsent(row.cell(ROUTE), route -> new ArrayList<>())
                    .add(row.cell(PROMPT));
        }
        return new Leaflets(byRoute, byPrompt, keptOff);
    }

    /**
     * Reports routes without a leaflet, and leaflets and prompts without a route.
     *
     * @param referable routes that a patient can be sent to
     * @param known all routes
     */
    public void match(Collection<String> referable, Collection<String> known) {
        leaflets.rows().forEach(row -> known(row, known));
        prompts.rows().stream()
                .filter(row -> !row.cell(ROUTE).equals(Leaflets.EVERY_ROUTE))
                .forEach(row -> known(row, known));
        var written = leaflets.rows().stream().map(row -> row.cell(ROUTE)).toList();
        var misspelt = written.stream().filter(route -> !known.contains(route)).toList();
        referable.stream()
                .filter(route -> leaflets.isWhole(problems) && !written.contains(route))
                .filter(route -> NearestWord.nearest(route, misspelt).isEmpty())
                .forEach(route -> problems.in(
                        leaflets.file(), "there is no leaflet for the route \"" + route + "\"", "add a row for it"));
    }

    private void known(TableRow row, Collection<String> routes) {
        var route = row.cell(ROUTE);
        if (!routes.contains(route)) {
            problems.in(row, ROUTE, "there is no route \"" + route + "\"", NearestWord.suggestion(route, routes));
        }
    }

    private void plain(TableRow row, String column, int longest, Leaflets words) {
        var keptOff = words.keptOff(row.cell(column));
        if (PlainCell.check(row, column, longest, problems) && !keptOff.isEmpty()) {
            problems.in(
                    row,
                    column,
                    "\"" + keptOff.getFirst() + "\" may not stand on a leaflet",
                    "say it in another way: somebody else may find the page");
        }
    }
}
