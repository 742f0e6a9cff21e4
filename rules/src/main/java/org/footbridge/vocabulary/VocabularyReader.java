package org.footbridge.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads {@code vocabulary.csv} and the value sets of the {@code codes} folder. */
public final class VocabularyReader {

    public static final String FILE = "vocabulary.csv";

    /** Coded answers that mean yes or no to any question. */
    public static final String ANSWERS = "answers.csv";

    /** The codes of referrals to routes. */
    public static final String REFERRALS = "referrals.csv";

    /** The files that stand in the rule base folder itself. */
    public static final List<String> FILES = List.of(FILE, ANSWERS, WordListReader.FILE, REFERRALS);

    /** The folders of code lists. */
    public static final List<String> FOLDERS = List.of("codes", CodeListReader.EXCLUDED);

    private static final List<String> COLUMNS = List.of(
            "term",
            "kind",
            "unit",
            "unit in words",
            "smallest",
            "largest",
            "step",
            "counts",
            "superseded within",
            "dated by",
            "read from",
            "discreet",
            "check when not recorded",
            "safety",
            "over counts for",
            "past as",
            "overruled by",
            "codes");

    private final FileProblems problems;
    private final ValueSetReader codes;
    private final CodeListReader lists;
    private final TermReader definitions;
    private final Set<String> doubtful = new HashSet<>();
    private final Set<String> halfCoded = new HashSet<>();
    private final Map<String, TableRow> lines = new HashMap<>();
    private boolean whole;

    public VocabularyReader(FileProblems problems) {
        this.problems = problems;
        this.codes = new ValueSetReader(problems);
        this.lists = new CodeListReader(problems);
        this.definitions = new TermReader(problems);
    }

    public Vocabulary read(TableFiles files) {
        var valueSets = codes.read(files);
        var answers = codes.readAnswers(ANSWERS, files);
        var table = CsvTable.read(FILE, files, problems);
        table.expect(COLUMNS, problems);
        var terms = new LinkedHashMap<String, Term>();
        var meanings = new HashMap<Code, List<CodeMeaning>>();
        var used = new HashSet<>(Set.of(Vocabulary.REFERRAL, Vocabulary.LINK_WORKER));
        for (var row : table.rows()) {
            var term = definitions.read(row);
            if (terms.putIfAbsent(term.name(), term) != null) {
                problems.in(row, "term", "this term stands twice", "keep one row for each term");
            }
            addMeanings(row, term, valueSets, meanings, used);
        }
        var checks = new TermChecks(terms, problems);
        for (var row : table.rows()) {
            if (table.isWhole(problems)) {
                checks.check(row);
            }
            if (problems.has(row)) {
                doubtful.add(row.cell("term"));
            }
            lines.put(row.cell("term"), row);
        }
        doubtful.addAll(table.lost());
        whole = table.isReadable() && !problems.has(FILE, 1);
        if (table.isWhole(problems)) {
            reportUnused(valueSets, used);
        }
        reportAbsent(valueSets);
        codes.reportTwoMeanings(valueSets);
        codes.reportUnknownEnds(valueSets);
        new ListSourceReader(problems).read(files);
        var words = new WordListReader(terms, problems).read(files, whole && doubtful.isEmpty());
        return new Vocabulary(
                terms,
                meanings,
                valueSets.values().stream()
                        .collect(Collectors.toMap(ValueSetReader.Codes::name, ValueSetReader.Codes::valueSet)),
                answers,
                words,
                lists.excluded(files, valueSets.keySet(), meanings),
                lists.referrals(files));
    }

    private void addMeanings(
            TableRow row,
            Term term,
            Map<String, ValueSetReader.Codes> valueSets,
            Map<Code, List<CodeMeaning>> meanings,
            Set<String> used) {
        var name = row.cell("codes");
        if (name.equals("-")) {
            return;
        }
        used.add(name);
        var valueSet = valueSets.get(name);
        if (valueSet == null) {
            problems.in(
                    row,
                    "codes",
                    "there is no codes/" + name + ".csv",
                    NearestWord.suggestion(name, valueSets.keySet()));
            NearestWord.nearest(name, valueSets.keySet()).ifPresent(used::add);
            return;
        }
        if (!valueSet.isWhole()) {
            halfCoded.add(term.name());
        }
        valueSet.says()
                .forEach((code, says) -> meanings.computeIfAbsent(code, _ -> new ArrayList<>(1))
                        .add(new CodeMeaning(
                                term.name(), says.says(), says.answer(), codes.ended(code, says, valueSets))));
    }

    /** The row that defines a term. */
    public Optional<TableRow> row(Term term) {
        return Optional.ofNullable(lines.get(term.name()));
    }

    /** Terms whose definition has a fault, so that nothing can be said about what rows ask of them. */
    public Set<String> doubtful() {
        return doubtful;
    }

    /** Terms some of whose codes could not be read, so that nothing can be said about what the record can answer. */
    public Set<String> halfCoded() {
        return halfCoded;
    }

    /** Whether every word is known, so that another one is unknown. */
    public boolean isWhole() {
        return whole;
    }

    /** Without these two, no referral and no link worker would ever be found, and nobody would notice. */
    private void reportAbsent(Map<String, ValueSetReader.Codes> valueSets) {
        Stream.of(Vocabulary.REFERRAL, Vocabulary.LINK_WORKER)
                .filter(name -> !valueSets.containsKey(name))
                .forEach(name -> problems.in("codes/" + name + ".csv", "this table is missing", "put it back"));
    }

    private void reportUnused(Map<String, ValueSetReader.Codes> valueSets, Set<String> used) {
        valueSets.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.in(
                        "codes/" + name + ".csv",
                        "no term uses these codes",
                        "name it in vocabulary.csv or remove it"));
    }
}
