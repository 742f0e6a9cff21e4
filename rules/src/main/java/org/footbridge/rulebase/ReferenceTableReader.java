package org.footbridge.rulebase;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rulebase.EvidenceEntry.Strength;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.PlainCell;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.footbridge.vocabulary.VocabularyReader;
import org.jspecify.annotations.Nullable;

/** Reads the tables that are no rules: {@code about.csv}, {@code evidence.csv} and {@code wording.csv}. */
final class ReferenceTableReader {

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    /** Cards are Markdown, and their words may be strong. */
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private static final int LONGEST_SUMMARY = 139;
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,3}");
    private static final String OFFER_AGAIN = "offer again after a referral ended";
    private static final String CODES_OLD = "codes are old after";
    private static final String PREFERENCES_OLD = "preferences are old after";
    private static final String FIRST_ALERT = "first alert";
    private static final String MOST = "most need cards shown";
    private static final String ASK_AGAIN = "ask a colleague again after";
    private static final String REFUSED = "a refused card is quiet for";
    private static final String NOT_NOW = "a card that must wait is quiet for";
    private static final String DONE = "a card that is done is quiet for";
    private static final List<String> IN_DAYS =
            List.of(OFFER_AGAIN, CODES_OLD, PREFERENCES_OLD, ASK_AGAIN, REFUSED, NOT_NOW, DONE);
    private static final String MEASURES = "measures of outcome";
    private static final String SCREENING = "screening link";
    private static final Pattern LINK = Pattern.compile("https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~/?=&%#-]*)?");

    private final TableFiles files;
    private final FileProblems problems;
    private final Set<String> evidenceKeys = new HashSet<>();

    ReferenceTableReader(TableFiles files, FileProblems problems) {
        this.files = files;
        this.problems = problems;
    }

    private CsvTable table(String file, List<String> columns) {
        var table = CsvTable.read(file, files, problems);
        table.expect(columns, problems);
        return table;
    }

    /** Of a term whose own row is faulty nothing more can be said. */
    RuleBaseMetadata about(Vocabulary vocabulary, VocabularyReader words) {
        var values = new HashMap<String, String>();
        var table = table("about.csv", List.of("what", "value"));
        table.expectNames(
                "what",
                Stream.concat(
                                Stream.of(
                                        "title",
                                        "publisher",
                                        "version",
                                        MOST,
                                        FIRST_ALERT,
                                        "approval",
                                        MEASURES,
                                        SCREENING),
                                IN_DAYS.stream())
                        .toList(),
                problems);
        for (var row : table.rows()) {
            var what = row.cell("what");
            if (what.equals("version") && !VERSION.matcher(row.cell("value")).matches()) {
                problems.in(row, "value", "this is no version", "write three numbers, for example 1.4.0");
            }
            if (what.equals(MOST) && !row.cell("value").matches("[1-9]")) {
                problems.in(row, "value", "this is no number of cards", "write 1 to 9");
            }
            if (IN_DAYS.contains(what) && !DAYS.matcher(row.cell("value")).matches()) {
                problems.in(row, "value", "this is no number of days", "write 1 to 9999");
            }
            if (what.equals(SCREENING) && !isLinkOrNone(row.cell("value"))) {
                problems.in(row, "value", "this is no link", "write an address that begins with https://, or -");
            }
            if (what.equals(MEASURES)) {
                measures(row.cell("value"))
                        .filter(term -> words.isWhole() && !words.doubtful().contains(term))
                        .filter(term -> vocabulary.find(term).isEmpty())
                        .forEach(term -> problems.in(
                                row,
                                "value",
                                "there is no term \"" + term + "\"",
                                NearestWord.suggestion(
                                        term,
                                        vocabulary.terms().stream()
                                                .map(Term::name)
                                                .toList())));
            }
            values.put(what, row.cell("value"));
        }
        var most = values.getOrDefault(MOST, "3");
        return new RuleBaseMetadata(
                values.getOrDefault("title", ""),
                values.getOrDefault("publisher", ""),
                values.getOrDefault("version", ""),
                most.matches("[1-9]") ? Integer.parseInt(most) : 3,
                values.getOrDefault(FIRST_ALERT, ""),
                values.getOrDefault("approval", ""),
                days(values.get(OFFER_AGAIN)),
                days(values.get(CODES_OLD)),
                days(values.get(ASK_AGAIN)),
                days(values.get(PREFERENCES_OLD)),
                new QuietPeriods(days(values.get(REFUSED)), days(values.get(NOT_NOW)), days(values.get(DONE))),
                link(values.getOrDefault(SCREENING, "-")),
                measures(values.getOrDefault(MEASURES, "-")).collect(Collectors.toSet()));
    }

    private static boolean isLinkOrNone(String cell) {
        return cell.equals("-") || LINK.matcher(cell).matches();
    }

    private static Optional<String> link(String cell) {
        return LINK.matcher(cell).matches() ? Optional.of(cell) : Optional.empty();
    }

    /** Terms with semicolons between them; none is written as a dash. */
    private static Stream<String> measures(String cell) {
        return cell.equals("-") ? Stream.of() : Stream.of(cell.split("; ", -1));
    }

    private static int days(@Nullable String text) {
        return text != null && DAYS.matcher(text).matches() ? Integer.parseInt(text) : 1;
    }

    /** The keys that rows may cite, those of faulty rows included; empty where the table cannot be read at all. */
    Set<String> evidenceKeys() {
        return evidenceKeys;
    }

    Map<String, EvidenceEntry> evidence() {
        var all = new HashMap<String, EvidenceEntry>();
        var table = table("evidence.csv", List.of("key", "strength", "limitation", "source"));
        evidenceKeys.addAll(table.lost());
        for (var row : table.rows()) {
            evidenceKeys.add(row.cell("key"));
            var cells = new CellReader(row, problems);
            var evidence = new EvidenceEntry(
                    cells.text("key"),
                    cells.word("strength", Strength.class, Strength::word),
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

    Wording wording() {
        var known = Stream.of(WordingKey.values()).map(WordingKey::key).toList();
        var texts = new EnumMap<WordingKey, String>(WordingKey.class);
        var table = table("wording.csv", List.of("key", "text"));
        table.expectNames("key", known, problems);
        for (var row : table.rows()) {
            var key = row.cell("key");
            var text = row.cell("text");
            if (!known.contains(key)) {
                continue;
            }
            var phrase = WordingKey.valueOf(key.toUpperCase(Locale.ROOT).replace(' ', '_'));
            var wrong = wrongWith(phrase, text);
            if (!wrong.isEmpty()) {
                problems.in(row, "text", wrong, "use plain words and the placeholders " + phrase.placeholders());
            }
            if (texts.put(phrase, text.equals("-") ? "" : text) != null) {
                problems.in(row, "key", "this key stands twice", "keep one row for each key");
            }
        }
        return new Wording(texts);
    }

    private static String wrongWith(WordingKey phrase, String text) {
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
        if (!PlainCell.isPlain(STRONG.matcher(text).replaceAll("$1"), phrase.placeholders())) {
            return "this holds mark-up, a link or a control character";
        }
        return text.length() > LONGEST_SUMMARY ? "this is longer than " + LONGEST_SUMMARY + " characters" : "";
    }
}
