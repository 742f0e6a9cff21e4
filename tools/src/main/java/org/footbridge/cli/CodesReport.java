package org.footbridge.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.codes.CodeFate;
import org.footbridge.codes.CodesImport;
import org.footbridge.codes.SortedCode;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableRow;
import picocli.CommandLine.Help.Ansi;

/**
 * What taking lists of codes does, in words or for machines.
 *
 * @param live the rule base as it is
 * @param imports each list and what becomes of its codes
 * @param oldLists lists that newer ones should replace, a sentence each
 * @param files the tables that change
 * @param faults what the tables would be refused for
 * @param effects what it does to a cohort, where one was given
 * @param written whether the tables were written
 */
record CodesReport(
        RuleBase live,
        List<CodesImport> imports,
        List<String> oldLists,
        List<String> files,
        List<FileProblem> faults,
        Optional<CohortEffects> effects,
        boolean written) {

    private static final int MOST_LINES = 20;
    private static final Set<CodeFate> FATES_IN_OTHER_FILES =
            Set.of(CodeFate.STANDS_ELSEWHERE, CodeFate.ADDED_AS_PAST, CodeFate.EXCLUDED_EARLIER);

    void print(PrintWriter out, Ansi ansi) {
        for (var one : imports) {
            print(one, out, ansi);
        }
        effects.ifPresent(found -> {
            out.println();
            found.print(out, ansi);
        });
        out.println();
        if (!faults.isEmpty()) {
            out.println(ansi.string("@|bold,red With these codes the tables have faults|@"));
            faults.forEach(fault -> out.println("  " + fault));
        }
        oldLists.forEach(old -> out.println("codes/sources.csv: " + old));
        out.println(outcome());
        out.println("SNOMED CT may be used in the UK under its national licence only: see TRUD.");
    }

    private String outcome() {
        if (!faults.isEmpty() || imports.stream().anyMatch(one -> !one.isSound())) {
            return "Nothing was written: put right what is named above, and call this again.";
        }
        if (files.isEmpty()) {
            return "Nothing to change.";
        }
        return (written ? "Written: " : "Nothing was written yet; with --write this changes ")
                + String.join(", ", files) + ".";
    }

    private void print(CodesImport one, PrintWriter out, Ansi ansi) {
        long acting =
                one.codes().stream().filter(sorted -> sorted.fate().acts()).count();
        out.println(ansi.string("@|bold " + one.term() + "|@ (codes/"
                        + one.source().valueSet() + ".csv) from " + one.source().source() + ": ")
                + String.format(
                        Locale.UK,
                        "%,d codes; %,d act, %,d do not.",
                        one.codes().size(),
                        acting,
                        one.codes().size() - acting));
        for (var fate : CodeFate.values()) {
            section(fate.words(), one.of(fate), CodesReport::line, out, ansi);
        }
        section("not in use any more, and taken all the same", inactive(one), CodesReport::line, out, ansi);
        section("not in this list any more", one.gone(), CodesReport::line, out, ansi);
        section("about the list as a whole", one.remarks(), remark -> remark, out, ansi);
        out.println("  Rules that ask for it: " + String.join(", ", rules(one)));
    }

    private static List<SortedCode> inactive(CodesImport one) {
        return one.codes().stream().filter(sorted -> sorted.listed().inactive()).toList();
    }

    private static <T> void section(
            String heading, List<T> entries, Function<T, String> line, PrintWriter out, Ansi ansi) {
        if (entries.isEmpty()) {
            return;
        }
        out.println(ansi.string("  @|bold " + heading + "|@: " + entries.size()));
        entries.stream().limit(MOST_LINES).map(line).forEach(text -> out.println("    " + text));
        if (entries.size() > MOST_LINES) {
            out.println("    and " + (entries.size() - MOST_LINES) + " more (--json lists them)");
        }
    }

    private static String line(SortedCode sorted) {
        var listed = sorted.listed();
        var why = Stream.of(
                        sorted.fate() == CodeFate.FAULTY ? listed.place() : "",
                        FATES_IN_OTHER_FILES.contains(sorted.fate()) ? sorted.file() : "",
                        sorted.fate() == CodeFate.ADDED_AS_END ? sorted.means() : "",
                        sorted.why())
                .filter(text -> !text.isEmpty())
                .toList();
        return listed.code().code() + " " + listed.display()
                + (why.isEmpty() ? "" : " [" + String.join("; ", why) + "]");
    }

    private static String line(TableRow row) {
        return row.cell("code") + " " + row.cell("display") + " [" + row.file() + ":" + row.line() + "]";
    }

    /** The ids of the rules that speak about the term, or about it as past. */
    private List<String> rules(CodesImport one) {
        var terms = List.of(one.term(), one.pastTerm());
        var ids = live.activeRows().stream()
                .filter(row -> row.conditions().stream()
                        .anyMatch(condition -> terms.contains(condition.term().name())))
                .map(Row::id)
                .toList();
        return ids.isEmpty() ? List.of("none") : ids;
    }

    /** The same values, every code of them. */
    Map<String, Object> forMachines() {
        var map = new LinkedHashMap<String, Object>();
        map.put("lists", imports.stream().map(this::forMachines).toList());
        map.put("oldLists", oldLists);
        map.put("files", files);
        map.put("faults", faults);
        effects.ifPresent(found -> map.put("cohort", found.asMap()));
        map.put("written", written);
        return map;
    }

    private Map<String, Object> forMachines(CodesImport one) {
        var map = new LinkedHashMap<String, Object>();
        map.put("term", one.term());
        map.put("source", one.source());
        map.put("codes", one.codes());
        map.put("gone", one.gone());
        map.put("remarks", one.remarks());
        map.put("rules", rules(one));
        return map;
    }
}
