package org.footbridge.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    private static final List<String> MEANINGS = List.of("yes", "no", "number", "question", "panel", "answer 0");
    private static final List<String> VERIFIED = List.of("seen", "partial", "local");
    private static final List<String> ANSWER_MEANINGS = List.of("yes", "no");
    private static final Pattern ANSWER = Pattern.compile("answer (\\d{1,3})");

    private final FileProblems problems;

    ValueSetReader(FileProblems problems) {
        this.problems = problems;
    }

    /** What one code says, before it is known of which term. */
    record Saying(Says says, @Nullable BigDecimal answer) {}

    /** A value set and what its codes say. */
    record Codes(String name, ValueSet valueSet, Map<Code, Saying> says, boolean isWhole) {}

    Map<String, Codes> read(TableFiles files) {
        var all = new TreeMap<String, Codes>();
        for (var path : files.inFolder(FOLDER)) {
            var name = path.substring(FOLDER.length() + 1).replaceAll("\\.csv$", "");
            all.put(name, read(name, CsvTable.read(path, files, problems)));
        }
        return all;
    }

    /** Coded answers: those that mean yes are true, those that mean no are false. */
    Map<Code, Boolean> readAnswers(String file, TableFiles files) {
        var table = CsvTable.read(file, files, problems);
        var answers = new LinkedHashMap<Code, Boolean>();
        read(file, table).says().forEach((code, saying) -> answers.put(code, saying.says() == Says.YES));
        for (var row : table.rows()) {
            if (!ANSWER_MEANINGS.contains(row.cell("means"))) {
                problems.in(row, "means", "an answer to any question means yes or no", "write yes or no");
            }
        }
        return answers;
    }

    private Codes read(String name, CsvTable table) {
        table.expect(COLUMNS, problems);
        var entries = new ArrayList<Entry>();
        var says = new LinkedHashMap<Code, Saying>();
        for (var row : table.rows()) {
            var code = new Code(row.cell("system"), row.cell("code"));
            if (says.putIfAbsent(code, saying(row)) != null) {
                problems.in(row, "code", "this code stands twice", "keep one row for each code");
            }
            if (!code.system().matches("(https?|urn):\\S+")) {
                problems.in(row, "system", "this is no code system", "write its URI, such as http://snomed.info/sct");
            }
            if (!code.code().matches("[A-Za-z0-9.-]{1,40}")) {
                problems.in(row, "code", "this is no code", "write the code itself, letters and digits only");
            }
            entries.add(new Entry(code, row.cell("display"), verified(row), row.cell("source"), row.line()));
        }
        return new Codes(name, new ValueSet(name, entries), says, table.isWhole(problems));
    }

    private Saying saying(TableRow row) {
        var text = row.cell("means");
        var answer = ANSWER.matcher(text);
        if (answer.matches()) {
            return new Saying(Says.ANSWER, new BigDecimal(answer.group(1)));
        }
        return switch (text) {
            case "yes" -> new Saying(Says.YES, null);
            case "no" -> new Saying(Says.NO, null);
            case "number" -> new Saying(Says.NUMBER, null);
            case "question" -> new Saying(Says.QUESTION, null);
            case "panel" -> new Saying(Says.PANEL, null);
            default -> {
                problems.in(row, "means", "unknown word \"" + text + "\"", NearestWord.suggestion(text, MEANINGS));
                yield new Saying(Says.YES, null);
            }
        };
    }

    private Verified verified(TableRow row) {
        var word = row.cell("verified");
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
