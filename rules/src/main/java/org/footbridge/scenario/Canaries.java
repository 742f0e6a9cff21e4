package org.footbridge.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.PersonReader.NotUnderstood;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.VocabularyReader;

/**
 * The few scenarios in {@code canaries.csv} that a rule base must pass before it may go live, because an engine that is
 * set up wrongly shows nothing and says nothing.
 */
public final class Canaries {

    static final String FILE = "canaries.csv";

    private static final List<String> COLUMNS = List.of("canary", "recorded", "shows", "never shows", "why");
    private static final String NOTHING = "nothing";

    /** Canaries say "so many days ago", so that any one day serves. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 6, 15);

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();
    private final FileProblems problems = new FileProblems();

    private Canaries(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    /** Runs them all; what is returned is everything that is wrong, in the order of the file. */
    public static List<FileProblem> run(RuleBase ruleBase, TableFiles files) {
        return new Canaries(ruleBase).run(files);
    }

    /** What is wrong with the canaries where the rules have faults too, so that none of them can be run. */
    static List<FileProblem> misread(TableFiles files) {
        if (files.text(FILE).isEmpty() && files.paths().stream().anyMatch(path -> path.endsWith("/" + FILE))) {
            return List.of(); // they stand in another folder, which has been said
        }
        var problems = new FileProblems();
        var words = new VocabularyReader(new FileProblems());
        var vocabulary = words.read(files);
        var table = read(files, problems);
        if (words.isWhole()) {
            var people = new PersonReader(vocabulary, SOME_DAY);
            table.rows().stream()
                    .filter(row -> words.doubtful().stream().noneMatch(row.cell("recorded")::contains))
                    .forEach(row -> understand(people, row, problems));
        }
        return problems.all();
    }

    private static CsvTable read(TableFiles files, FileProblems problems) {
        var table = CsvTable.read(FILE, files, problems);
        table.expect(COLUMNS, problems);
        return table;
    }

    private static Optional<PatientFacts> understand(PersonReader people, TableRow row, FileProblems problems) {
        try {
            return Optional.of(people.read(row.cell("recorded")));
        } catch (NotUnderstood e) {
            problems.in(row, "recorded", String.valueOf(e.getMessage()), e.instead());
            return Optional.empty();
        }
    }

    private List<FileProblem> run(TableFiles files) {
        var table = read(files, problems);
        if (problems.isEmpty()) {
            table.rows().forEach(this::run);
        }
        if (table.rows().isEmpty() && problems.isEmpty()) {
            problems.in(FILE, "there is no canary", "add at least one that shows something");
        }
        return problems.all();
    }

    private void run(TableRow row) {
        understand(new PersonReader(ruleBase.vocabulary(), SOME_DAY), row, problems)
                .ifPresent(person -> compare(row, ShownNames.by(adviser.advise(ruleBase, person))));
    }

    private void compare(TableRow row, Set<String> shown) {
        var wanted = names(row, "shows");
        for (var name : wanted) {
            if (!shown.contains(name)) {
                problems.in(
                        row,
                        "shows",
                        "\"" + name + "\" is not shown, but " + listed(shown),
                        "see why with ./footbridge, then correct the rule or this canary");
            }
        }
        if (row.cell("shows").equals(NOTHING) && !shown.isEmpty()) {
            problems.in(
                    row,
                    "shows",
                    listed(shown) + (shown.size() > 1 ? " are shown" : " is shown"),
                    "see which rule did it, then correct the rule or this canary");
        }
        for (var name : names(row, "never shows")) {
            if (shown.contains(name)) {
                problems.in(row, "never shows", "\"" + name + "\" is shown", "find out which safeguard was lost");
            }
        }
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? NOTHING : String.join(" and ", names);
    }

    private Set<String> names(TableRow row, String column) {
        var names = new TreeSet<String>();
        var possible = ShownNames.possible(ruleBase);
        for (var name : row.cell(column).split("; *", -1)) {
            if (name.equals("-") || name.equals(NOTHING)) {
                continue;
            }
            if (name.equals("any route")) {
                ruleBase.routes().forEach(route -> names.add(route.route()));
            } else if (possible.contains(name)) {
                names.add(name);
            } else {
                problems.in(row, column, "no rule shows \"" + name + "\"", NearestWord.suggestion(name, possible));
            }
        }
        return names;
    }
}
