package org.footbridge.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.ListSource;
import org.footbridge.vocabulary.ListSourceReader;

/**
 * What taking a list into the value set of a term would do; nothing is written by it.
 *
 * @param term the term
 * @param pastTerm the term as which it is read when it is over, empty where there is none
 * @param source what is kept about the list
 * @param codes every code of the list and what becomes of it
 * @param gone rows that came from this list earlier and that it does not hold any more
 * @param remarks what is to be known of the list as a whole: its age, what was left out, and codes that it repeats
 * @param changes the texts that change, by path
 * @param tables the tables with the changes
 */
public record CodesImport(
        String term,
        String pastTerm,
        ListSource source,
        List<SortedCode> codes,
        List<TableRow> gone,
        List<String> remarks,
        SortedMap<String, String> changes,
        TableFiles tables) {

    public CodesImport {
        codes = List.copyOf(codes);
        gone = List.copyOf(gone);
        remarks = List.copyOf(remarks);
    }

    /**
     * Decides what becomes of a list.
     *
     * @param tables sound tables
     * @param term into whose value set the list goes
     * @param list the list
     * @param origin gives the row of {@code codes/sources.csv}, once the name of the value set is known
     * @param replace whether rows that came from this list and are not in it any more go
     * @throws CodeListException where the term can take no list
     */
    public static CodesImport of(TableFiles tables, String term, CodeList list, Origin origin, boolean replace) {
        var files = TermFiles.of(tables, term);
        var sorted = new CodeSorter(tables, files).sort(list.codes());
        var before = new ListSourceReader(new FileProblems()).read(tables);
        var source = origin.source(files.file(), list, before);
        var remarks = new ArrayList<>(OldLists.newerThan(source, before));
        remarks.addAll(list.remarks());
        remarks.addAll(RepeatedCodes.in(list.codes()));
        var imported = new ImportedTables(tables, files, source, sorted);
        var gone = imported.gone();
        var changes = imported.changes(replace ? gone : List.of());
        var changed = tables;
        for (var change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return new CodesImport(term, files.pastTerm().orElse(""), source, sorted, gone, remarks, changes, changed);
    }

    /** The codes of one fate. */
    public List<SortedCode> of(CodeFate fate) {
        return codes.stream().filter(sorted -> sorted.fate() == fate).toList();
    }

    /** Whether every code of the list can be taken. */
    public boolean isSound() {
        return of(CodeFate.FAULTY).isEmpty();
    }
}
