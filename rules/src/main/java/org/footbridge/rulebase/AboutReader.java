package org.footbridge.rulebase;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.rulebase.Evidence.Strength;
import org.footbridge.table.NearestWord;
import org.footbridge.table.Problems;
import org.footbridge.table.Table;
import org.footbridge.table.TableFiles;

/** Reads the tables that are no rules: {@code about.csv}, {@code evidence.csv} and {@code wording.csv}. */
final class AboutReader {

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern UNSAFE = Pattern.compile("[<>`\\[\\]|\\\\]|https?:|www\\.|\\p{Cntrl}");
    private static final int LONGEST_SUMMARY = 139;

    private final TableFiles files;
    private final Problems problems;

    AboutReader(TableFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    private Table table(String file, List<String> columns) {
        var table = Table.read(file, files.text(file).orElse(""), problems);
        table.expect(columns, problems);
        return table;
    }

    About about() {
        var wanted = List.of("title", "publisher", "version", "most route cards shown");
        var values = new HashMap<String, String>();
        for (var row : table("about.csv", List.of("what", "value")).rows()) {
            var what = row.cell("what");
            if (!wanted.contains(what)) {
                problems.in(row, "what", "unknown word \"" + what + "\"", NearestWord.suggestion(what, wanted));
            }
            if (what.equals("version") && !VERSION.matcher(row.cell("value")).matches()) {
                problems.in(row, "value", "this is no version", "write three numbers, for example 1.4.0");
            }
            if (what.equals("most route cards shown") && !row.cell("value").matches("[1-9]")) {
                problems.in(row, "value", "this is no number of cards", "write 1 to 9");
            }
            values.put(what, row.cell("value"));
        }
        wanted.stream()
                .filter(what -> !values.containsKey(what))
                .forEach(what -> problems.in("about.csv", "\"" + what + "\" is missing", "add a row for it"));
        var most = values.getOrDefault("most route cards shown", "3");
        return new About(
                values.getOrDefault("title", ""),
                values.getOrDefault("publisher", ""),
                values.getOrDefault("version", ""),
                most.matches("[1-9]") ? Integer.parseInt(most) : 3);
    }

    Map<String, Evidence> evidence() {
        var all = new HashMap<String, Evidence>();
        for (var row : table("evidence.csv", List.of("key", "strength", "limitation", "source"))
                .rows()) {
            var cells = new CellReader(row, problems);
            var evidence = new Evidence(
                    cells.text("key"),
                    cells.word("strength", Strength.class, AboutReader::written),
                    cells.sentence("limitation"),
                    cells.text("source"));
            if (!evidence.limitation().endsWith(".") || evidence.limitation().length() < 10) {
                cells.problem(
                        "limitation",
                        "there is no limitation sentence",
                        "say its one limitation, ending in a full stop");
            }
            if (all.putIfAbsent(evidence.key(), evidence) != null) {
                cells.problem("key", "this key stands twice", "give each row its own key");
            }
        }
        return all;
    }

    private static String written(Strength strength) {
        return strength == Strength.BASIS ? "basis" : strength.name();
    }

    Wording wording() {
        var known = Stream.of(Phrase.values()).map(Phrase::key).toList();
        var texts = new EnumMap<Phrase, String>(Phrase.class);
        for (var row : table("wording.csv", List.of("key", "text")).rows()) {
            var key = row.cell("key");
            var text = row.cell("text");
            if (!known.contains(key)) {
                problems.in(row, "key", "unknown word \"" + key + "\"", NearestWord.suggestion(key, known));
                continue;
            }
            var phrase = Phrase.valueOf(key.toUpperCase(Locale.ROOT).replace(' ', '_'));
            var wrong = wrongWith(phrase, text);
            if (!wrong.isEmpty()) {
                problems.in(row, "text", wrong, "use plain words and the placeholders " + phrase.placeholders());
            }
            if (texts.put(phrase, text.equals("-") ? "" : text) != null) {
                problems.in(row, "key", "this key stands twice", "keep one row for each key");
            }
        }
        Stream.of(Phrase.values())
                .filter(phrase -> !texts.containsKey(phrase))
                .forEach(phrase ->
                        problems.in("wording.csv", "\"" + phrase.key() + "\" is missing", "add a row for it"));
        return new Wording(texts);
    }

    private static String wrongWith(Phrase phrase, String text) {
        if (text.equals("-")) {
            return phrase.mayBeEmpty() ? "" : "this sentence must not be empty";
        }
        var named =
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
        if (!phrase.placeholders().containsAll(named)) {
            return "this names an unknown placeholder";
        }
        if (!named.containsAll(phrase.placeholders())) {
            return "this leaves out a placeholder";
        }
        if (UNSAFE.matcher(text).find()) {
            return "this holds mark-up, a link or a control character";
        }
        return text.length() > LONGEST_SUMMARY ? "this is longer than " + LONGEST_SUMMARY + " characters" : "";
    }
}
