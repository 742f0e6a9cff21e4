package org.footbridge.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.ValueSet.Entry;
import org.footbridge.vocabulary.ValueSet.Verified;
import org.jspecify.annotations.Nullable;

/** Reads the value sets: one file a set, each code with where it comes from and how far it is verified. */
final class ValueSetReader {

    private static final String FOLDER = "codes";

    private static final List<String> COLUMNS = List.of("system", "code", "display", "means", "source", "verified");
    private static final List<String> MEANINGS =
            List.of("yes", "no", "number", "question", "panel", "answer 0", "answer yes", "answer no", "ends 123456");
    private static final List<String> VERIFIED = List.of("seen", "partial", "local");
    private static final Pattern ANSWER = Pattern.compile("answer (\\d{1,3}|yes|no)");
    private static final Pattern ENDS = Pattern.compile("ends((?: [A-Za-z0-9.-]+)+)");

    private final FileProblems problems;

    ValueSetReader(FileProblems problems) {
        this.problems = problems;
    }

    /** What one code says, before it is known of which term; what it ends stands as the table names it. */
    record Saying(Says says, @Nullable BigDecimal answer, List<String> ends, TableRow row) {}

    /** A value set and what its codes say. */
    record Codes(String name, ValueSet valueSet, Map<Code, Saying> says, boolean isWhole) {}

    Map<String, Codes> read(TableFiles files) {
        var all = new TreeMap<String, Codes>();
        for (var path : files.inFolder(FOLDER)) {
            if (path.equals(ListSource.FILE)) {
                continue;
            }
            var name = path.substring(FOLDER.length() + 1).replaceAll("\\.csv$", "");
            all.put(name, read(name, CsvTable.read(path, files, problems)));
        }
        return all;
    }

    /** Coded answers to any question. */
    Map<Code, GeneralAnswer> readAnswers(String file, TableFiles files) {
        var table = CsvTable.read(file, files, problems);
        table.expect(COLUMNS, problems);
        var answers = new LinkedHashMap<Code, GeneralAnswer>();
        for (var row : table.rows()) {
            var meaning = Stream.of(GeneralAnswer.values())
                    .filter(answer -> answer.word().equals(row.cell("means")))
                    .findFirst();
            if (meaning.isEmpty()) {
                problems.in(
                        row,
                        "means",
                        "an answer to any question means yes, no or no answer",
                        "write yes, no or no answer");
            }
            if (answers.putIfAbsent(entry(row).code(), meaning.orElse(GeneralAnswer.NO_ANSWER)) != null) {
                problems.in(row, "code", "this code stands twice", "keep one row for each code");
            }
        }
        return answers;
    }

    /**
     * The codes that a code ends: where it names digits, that code of its own system, else all statements of the value set of
     * that name.
     */
    Set<Code> ended(Code code, Saying saying, Map<String, Codes> all) {
        if (saying.ends().isEmpty()) {
            return Set.of();
        }
        var ended = new LinkedHashSet<Code>();
        for (var name : saying.ends()) {
            if (name.matches("\\d+")) {
                ended.add(new Code(code.system(), name));
            } else if (all.containsKey(name)) {
                all.get(name).says().forEach((other, says) -> {
                    if (says.says() == Says.YES) {
                        ended.add(other);
                    }
                });
            } else {
                problems.in(
                        saying.row(),
                        "means",
                        "there is no codes/" + name + ".csv to end",
                        NearestWord.suggestion(name, all.keySet()));
            }
        }
        return ended;
    }

    /** A code means one thing, except a panel of several numbers and an answer to several questions. */
    void reportTwoMeanings(Map<String, Codes> all) {
        var first = new HashMap<Code, Codes>();
        var shared = Set.of(Says.PANEL, Says.ANSWER);
        for (var codes : all.values()) {
            codes.says().forEach((code, saying) -> {
                var other = first.putIfAbsent(code, codes);
                if (other != null && !(shared.contains(saying.says()) && shared.contains(said(other, code)))) {
                    problems.in(
                            saying.row(),
                            "code",
                            "this code stands in codes/" + other.name() + ".csv, too",
                            "keep it in one of the two, since a code means one thing");
                }
            });
        }
    }

    private static Says said(Codes codes, Code code) {
        return Objects.requireNonNull(codes.says().get(code)).says();
    }

    /** Where a code is misspelt that another one ends, nothing would ever end. */
    void reportUnknownEnds(Map<String, Codes> all) {
        if (!all.values().stream().allMatch(Codes::isWhole)) {
            return;
        }
        for (var codes : all.values()) {
            codes.says().forEach((code, saying) -> {
                if (saying.says() == Says.ENDS) {
                    ended(code, saying, all).stream()
                            .filter(ended -> all.values().stream()
                                    .noneMatch(other -> other.says().containsKey(ended)))
                            .forEach(ended -> problems.in(
                                    saying.row(),
                                    "means",
                                    "no table of codes holds " + ended.code(),
                                    "add it to one, or remove it here"));
                }
            });
        }
    }

    private Codes read(String name, CsvTable table) {
        table.expect(COLUMNS, problems);
        var entries = new ArrayList<Entry>();
        var says = new LinkedHashMap<Code, Saying>();
        for (var row : table.rows()) {
            var entry = entry(row);
            if (says.putIfAbsent(entry.code(), saying(row)) != null) {
                problems.in(row, "code", "this code stands twice", "keep one row for each code");
            }
            entries.add(entry);
        }
        return new Codes(name, new ValueSet(name, entries), says, table.isWhole(problems));
    }

    private Entry entry(TableRow row) {
        var code = new Code(row.cell("system"), row.cell("code"));
        new CodeChecks(problems).check(code, row);
        return new Entry(code, row.cell("display"), verified(row), row.cell("source"), row.line());
    }

    private Saying saying(TableRow row) {
        var text = row.cell("means");
        return switch (text) {
            case "yes" -> new Saying(Says.YES, null, List.of(), row);
            case "no" -> new Saying(Says.NO, null, List.of(), row);
            case "number" -> new Saying(Says.NUMBER, null, List.of(), row);
            case "question" -> new Saying(Says.QUESTION, null, List.of(), row);
            case "panel" -> new Saying(Says.PANEL, null, List.of(), row);
            default -> composed(text, row);
        };
    }

    private Saying composed(String text, TableRow row) {
        var answer = ANSWER.matcher(text);
        if (answer.matches()) {
            return new Saying(Says.ANSWER, number(answer.group(1)), List.of(), row);
        }
        var ends = ENDS.matcher(text);
        if (ends.matches()) {
            return new Saying(Says.ENDS, null, List.of(ends.group(1).strip().split(" ")), row);
        }
        problems.in(row, "means", "unknown word \"" + text + "\"", NearestWord.suggestion(text, MEANINGS));
        return new Saying(Says.YES, null, List.of(), row);
    }

    /** An answer to a question that is answered by yes or no counts as 1 or 0. */
    private static BigDecimal number(String answer) {
        return switch (answer) {
            case "yes" -> BigDecimal.ONE;
            case "no" -> BigDecimal.ZERO;
            default -> new BigDecimal(answer);
        };
    }

    private Verified verified(TableRow row) {
        var word = row.cell("verified");
        if (word.equals("seen")) {
            return Verified.SEEN;
        }
        if (!VERIFIED.contains(word)) {
            problems.in(
                    row,
                    "verified",
                    "a code marked \"" + word + "\" must not be used",
                    "verify it and write seen, partial (withholding and alert rows only) or local (our own code), or remove it");
            return Verified.SEEN;
        }
        return Verified.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
