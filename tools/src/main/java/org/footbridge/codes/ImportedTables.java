package org.footbridge.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.ListSource;

/** The tables as they are with the codes of a list in them. */
final class ImportedTables {

    private static final List<String> INCLUDED = List.of("system", "code", "display", "means", "source", "verified");
    private static final List<String> EXCLUDED = List.of("system", "code", "display", "reason", "still ask", "source");

    private final TableFiles tables;
    private final TermFiles files;
    private final ListSource source;
    private final List<SortedCode> codes;

    ImportedTables(TableFiles tables, TermFiles files, ListSource source, List<SortedCode> codes) {
        this.tables = tables;
        this.files = files;
        this.source = source;
        this.codes = codes;
    }

    /** Rows that came from this list earlier and that it does not hold any more. */
    List<TableRow> gone() {
        var listed = codes.stream().map(sorted -> sorted.listed().code()).collect(Collectors.toSet());
        var rows = new CodeRows(tables);
        var places = new ArrayList<>(List.of(CodeSorter.path(files.file())));
        files.pastFile().map(CodeSorter::path).ifPresent(places::add);
        var gone = new ArrayList<TableRow>();
        for (var path : places) {
            rows.read(path).forEach((code, row) -> {
                if (row.cell("source").equals(source.source()) && !listed.contains(code)) {
                    gone.add(row);
                }
            });
        }
        return gone;
    }

    /**
     * The texts that change, by their path.
     *
     * @param taken rows to take away
     */
    SortedMap<String, String> changes(List<TableRow> taken) {
        var texts = new LinkedHashMap<String, TableText>();
        var lines = new HashMap<String, Set<Integer>>();
        taken.forEach(
                row -> lines.computeIfAbsent(row.file(), _ -> new HashSet<>()).add(row.line()));
        lines.forEach((path, numbers) -> text(path, texts).without(numbers));
        for (var sorted : codes) {
            if (sorted.fate().isNew()) {
                text(sorted.file(), texts).with(columns(sorted.file()), cells(sorted));
            }
        }
        sources(texts);
        var changes = new TreeMap<String, String>();
        texts.forEach((path, text) -> {
            if (!text.toString().equals(tables.text(path).orElse(""))) {
                changes.put(path, text.toString());
            }
        });
        return changes;
    }

    private TableText text(String path, Map<String, TableText> texts) {
        return texts.computeIfAbsent(
                path, _ -> tables.text(path).map(TableText::of).orElseGet(() -> TableText.empty(columns(path))));
    }

    /** The headings of a table in its own order. */
    private List<String> columns(String path) {
        if (tables.text(path).isPresent()) {
            return CsvTable.read(path, tables, new FileProblems()).columns();
        }
        return path.equals(ListSource.FILE) ? ListSource.COLUMNS : path.startsWith("excluded/") ? EXCLUDED : INCLUDED;
    }

    private Map<String, String> cells(SortedCode sorted) {
        var code = sorted.listed().code();
        return Map.of(
                "system", code.system(),
                "code", code.code(),
                "display", display(sorted.listed(), code),
                "means", sorted.means(),
                "reason", sorted.why(),
                "still ask", sorted.stillAsk() ? "yes" : "no",
                "source", source.source(),
                "verified", "seen");
    }

    /** Under an unclear licence the code is taken, and not its wording; no cell may begin like a formula. */
    private String display(ListedCode listed, Code code) {
        var words = listed.display();
        if (source.licence().equals(CodeList.UNKNOWN) || words.isEmpty()) {
            return "code " + code.code() + " (words: see the source)";
        }
        return "=+-@".indexOf(words.charAt(0)) < 0 ? words : "called " + words;
    }

    private void sources(Map<String, TableText> texts) {
        var text = text(ListSource.FILE, texts);
        var columns = columns(ListSource.FILE);
        var cells = new HashMap<String, String>();
        for (int i = 0; i < ListSource.COLUMNS.size(); i++) {
            cells.put(ListSource.COLUMNS.get(i), source.cells().get(i));
        }
        earlier().ifPresentOrElse(row -> text.with(row.line(), columns, cells), () -> text.with(columns, cells));
    }

    /** What is kept of the same list as it was taken before. */
    private Optional<TableRow> earlier() {
        return tables.text(ListSource.FILE).stream()
                .flatMap(text -> CsvTable.read(ListSource.FILE, text, new FileProblems()).rows().stream())
                .filter(row -> row.cell("file").equals(source.valueSet())
                        && row.cell("source").equals(source.source()))
                .findFirst();
    }
}
