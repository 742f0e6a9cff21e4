package org.footbridge.codes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.codes.ListedCode.Meaning;
import org.footbridge.codes.ListedCode.Stated;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeSystems;
import org.footbridge.vocabulary.SnomedIdentifier;

/**
 * Decides what each code of a list may do, so that every one of them acts or is excluded with a reason. What somebody
 * has written by hand stays; what a list states itself (a ConceptMap) comes next; the words of the display come last.
 */
final class CodeSorter {

    private final TermFiles files;
    private final CodeRows rows;
    private final Map<Code, TableRow> excluded;
    private final TurningWords turning;

    CodeSorter(TableFiles tables, TermFiles files) {
        this.files = files;
        this.rows = new CodeRows(tables);
        this.excluded = new HashMap<>();
        tables.inFolder("excluded").forEach(path -> excluded.putAll(rows.read(path)));
        excluded.putAll(rows.read(excludedPath()));
        var own = rows.read(path(files.file())).values().stream()
                .filter(row -> row.cell("means").equals("yes"))
                .map(row -> row.cell("display"));
        this.turning = new TurningWords(
                tables, Stream.concat(own, Stream.of(files.term())).toList());
    }

    static String path(String file) {
        return "codes/" + file + ".csv";
    }

    String excludedPath() {
        return "excluded/" + files.file() + ".csv";
    }

    /** Every code of a list once, in its order. */
    List<SortedCode> sort(List<ListedCode> codes) {
        var sorted = new LinkedHashMap<Code, SortedCode>();
        for (var listed : codes) {
            var earlier = sorted.get(listed.code());
            if (earlier == null) {
                sorted.put(listed.code(), sorted(listed));
            } else if (!earlier.listed().stated().equals(listed.stated())) {
                sorted.put(
                        listed.code(),
                        faulty(
                                listed,
                                "one code meaning two things: the list also names it at "
                                        + earlier.listed().place() + "; keep one of them"));
            }
        }
        return List.copyOf(sorted.values());
    }

    private SortedCode sorted(ListedCode listed) {
        var code = listed.code();
        if (code.system().equals(CodeSystems.SNOMED_CT)) {
            var fault = SnomedIdentifier.fault(code.code());
            if (fault.isPresent()) {
                return faulty(listed, fault.get());
            }
        } else if (!code.system().matches("(https?|urn):\\S+") || !code.code().matches("[A-Za-z0-9.-]{1,40}")) {
            return faulty(listed, "a code without a system, or no code; write both");
        }
        var out = excluded.get(code);
        if (out != null) {
            return excludedEarlier(listed, out);
        }
        return rows.including(code, path(files.file()))
                .map(row -> standing(listed, row))
                .orElseGet(() -> decided(listed));
    }

    private SortedCode excludedEarlier(ListedCode listed, TableRow row) {
        var otherwise = listed.stated()
                .filter(stated -> stated.meaning() != Meaning.EXCLUDE)
                .map(stated ->
                        "; the list says " + means(stated) + ", the exclusion stays: take its row out to overrule it")
                .orElse("");
        return new SortedCode(
                listed,
                CodeFate.EXCLUDED_EARLIER,
                row.file(),
                "",
                row.cell("still ask").equals("yes"),
                row.cell("reason") + otherwise);
    }

    private static SortedCode faulty(ListedCode listed, String why) {
        return new SortedCode(listed, CodeFate.FAULTY, "", "", false, why);
    }

    /** A row written by hand stays as it is; what a list says otherwise is said to the reader. */
    private SortedCode standing(ListedCode listed, TableRow row) {
        var means = row.cell("means");
        if (!row.file().equals(path(files.file()))) {
            return new SortedCode(
                    listed,
                    CodeFate.STANDS_ELSEWHERE,
                    row.file(),
                    means,
                    false,
                    "one code meaning two things: move the row if it belongs here");
        }
        var wanted = listed.stated().map(this::means).orElse(means);
        var why = wanted.equals(means)
                ? renamed(listed, row)
                : "the list says " + wanted + ", the row " + means + " stays";
        return new SortedCode(listed, CodeFate.STANDS, row.file(), means, false, why);
    }

    private static String renamed(ListedCode listed, TableRow row) {
        return listed.display().isEmpty() || listed.display().equalsIgnoreCase(row.cell("display"))
                ? ""
                : "the list names it \"" + listed.display() + "\", our words stay";
    }

    private String means(Stated stated) {
        return switch (stated.meaning()) {
            case YES, HISTORY -> "yes";
            case NO -> "no";
            case ENDS -> "ends " + stated.detail();
            case EXCLUDE -> "excluded";
        };
    }

    private SortedCode decided(ListedCode listed) {
        return listed.stated().map(stated -> stated(listed, stated)).orElseGet(() -> byWords(listed));
    }

    private SortedCode stated(ListedCode listed, Stated stated) {
        return switch (stated.meaning()) {
            case YES -> included(listed, CodeFate.ADDED, "yes");
            case NO -> included(listed, CodeFate.ADDED_AS_NO, "no");
            case ENDS -> included(listed, CodeFate.ADDED_AS_END, means(stated));
            case HISTORY -> history(listed, "the list says that it was so earlier");
            case EXCLUDE -> excluded(listed, stated.detail(), false);
        };
    }

    private SortedCode byWords(ListedCode listed) {
        if (listed.display().isEmpty()) {
            return excluded(listed, "the list gives no words, so nobody can see what it says", true);
        }
        var found = turning.in(listed.display());
        if (found.isEmpty()) {
            return included(listed, CodeFate.ADDED, "yes");
        }
        var why = found.get().why();
        if (found.get().isDoubtful()) {
            return new SortedCode(
                    listed, CodeFate.ADDED_TO_CHECK, path(files.file()), "yes", false, "a part of it " + why);
        }
        return switch (found.get().turn()) {
            case HISTORY -> history(listed, why);
            case UNSURE -> excluded(listed, why, true);
            case OVER, NEGATED, FAMILY, OTHER -> excluded(listed, why, false);
        };
    }

    private SortedCode included(ListedCode listed, CodeFate fate, String means) {
        return new SortedCode(listed, fate, path(files.file()), means, false, "");
    }

    private SortedCode history(ListedCode listed, String why) {
        return files.pastFile()
                .map(file -> new SortedCode(listed, CodeFate.ADDED_AS_PAST, path(file), "yes", false, why))
                .orElseGet(() -> excluded(listed, why, false));
    }

    private SortedCode excluded(ListedCode listed, String why, boolean stillAsk) {
        return new SortedCode(listed, CodeFate.EXCLUDED, excludedPath(), "", stillAsk, why);
    }
}
