package org.footbridge.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A report that a person can read however many problems there are: all of them where they are few, else one of each kind
 * with its count.
 */
public final class ProblemSummary {

    /** So many lines a person reads in one go. */
    private static final int MOST = 20;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAMED = Pattern.compile("\\S*\\d\\S*|\\S+\\.csv\\S*");

    private ProblemSummary() {}

    /** Whether there are so many that the lines are a summary. */
    public static boolean isNeeded(List<FileProblem> problems) {
        return problems.size() > MOST;
    }

    /** At most about twenty lines. Faults of whole files and headings come first, since others follow from them. */
    public static List<String> lines(List<FileProblem> problems) {
        if (!isNeeded(problems)) {
            return problems.stream().map(FileProblem::toString).toList();
        }
        var groups = groups(problems, problem -> problem.file() + "\n" + kind(problem));
        if (groups.size() > MOST) {
            groups = groups(problems, ProblemSummary::kind);
        }
        var lines = new ArrayList<>(groups.stream().limit(MOST).map(Group::line).toList());
        int left = groups.stream()
                .skip(MOST)
                .mapToInt(group -> group.problems().size())
                .sum();
        if (left > 0) {
            lines.add("… and " + counted(left, "more") + " of "
                    + counted(groups.size() - MOST, groups.size() - MOST == 1 ? "other kind" : "other kinds"));
        }
        return lines;
    }

    private static List<Group> groups(List<FileProblem> problems, Function<FileProblem, String> by) {
        var groups = new LinkedHashMap<String, List<FileProblem>>();
        problems.forEach(problem -> groups.computeIfAbsent(by.apply(problem), _ -> new ArrayList<>())
                .add(problem));
        return groups.values().stream()
                .map(Group::new)
                .sorted(Comparator.comparingInt(Group::order)
                        .thenComparingInt(group -> -group.problems().size()))
                .toList();
    }

    /** What is wrong and in which column, without the words, numbers and files that differ. */
    private static String kind(FileProblem problem) {
        var words = QUOTED.matcher(problem.wrong()).replaceAll("\"\"");
        return problem.column() + "\n" + NAMED.matcher(words).replaceAll("0");
    }

    private record Group(List<FileProblem> problems) {

        /** Whole files and headings first. */
        int order() {
            return problems.getFirst().line() > 1 ? 1 : 0;
        }

        String line() {
            var first = problems.getFirst();
            if (problems.size() == 1) {
                return first.toString();
            }
            long files = problems.stream().map(FileProblem::file).distinct().count();
            int last = problems.stream().mapToInt(FileProblem::line).max().orElse(0);
            var where = files > 1 ? "in " + files + " files" : last > 0 ? "up to line " + last : "in this file";
            return first + " (and " + counted(problems.size() - 1, "more like it") + ", " + where + ")";
        }
    }

    private static String counted(int number, String what) {
        return String.format(Locale.UK, "%,d %s", number, what);
    }
}
