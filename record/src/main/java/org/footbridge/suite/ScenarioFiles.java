package org.footbridge.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.RecordReader;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.reader.SuiteReader;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FolderFiles;
import org.footbridge.table.TableFiles;
import tools.jackson.core.JacksonException;

/**
 * The text of every scenario of a folder and of every record below it, as one look found them. A scenario can only point
 * at a record that is among them, so that none leads out of the folder.
 */
public final class ScenarioFiles {

    /** No scenarios at all. */
    public static final ScenarioFiles NONE = new ScenarioFiles(new TreeMap<>(), List.of());

    private final SortedMap<String, String> texts;
    private final List<FileProblem> problems;

    private ScenarioFiles(SortedMap<String, String> texts, List<FileProblem> problems) {
        this.texts = texts;
        this.problems = problems.stream().sorted().toList();
    }

    /** Reads a folder; one that is not there holds none, and what cannot be read is a problem of the suite. */
    public static ScenarioFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        var files = FolderFiles.in(folder, ScenarioFiles::isOne, FolderFiles.Links.INSIDE);
        return checked(files.texts(), files.problems());
    }

    /** Scenarios that were read elsewhere: from a folder's history, or from where a rule base is kept. */
    public static ScenarioFiles of(Map<String, String> texts) {
        return checked(texts, List.of());
    }

    /** Whether a file of that name is a scenario file, or a record that one may point at. */
    public static boolean isOne(String name) {
        return name.matches(".*\\.(ya?ml|json)");
    }

    private static ScenarioFiles checked(Map<String, String> read, List<FileProblem> found) {
        var problems = new ArrayList<>(found);
        var texts = new TreeMap<>(read);
        texts.forEach((name, text) -> {
            if (text.indexOf('\uFFFD') >= 0) {
                problems.add(new FileProblem(name, 0, "", "this is not UTF-8 text", "save the file as UTF-8"));
            }
        });
        problems.forEach(problem -> texts.remove(problem.file()));
        return new ScenarioFiles(texts, problems);
    }

    /** The text of each file that could be read, by its path inside the folder of scenarios. */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /** SHA-256 over all paths and texts in order, in lower-case hexadecimal. */
    public String sha256() {
        return TableFiles.sha256(Stream.concat(
                texts.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())),
                problems.stream().map(FileProblem::toString)));
    }

    /** The scenarios, in the words of a rule base; what is wrong with them is in the suite. */
    public ScenarioSuite read(RuleBase ruleBase) {
        var reader = RecordFile.reader();
        var suite = SuiteReader.read(scenarios(), ruleBase, (path, asOf) -> record(path, asOf, ruleBase, reader));
        return new ScenarioSuite(
                suite.scenarios(),
                Stream.concat(problems.stream(), suite.problems().stream())
                        .sorted()
                        .toList());
    }

    private SortedMap<String, String> scenarios() {
        var scenarios = new TreeMap<>(texts);
        scenarios.keySet().removeIf(name -> name.endsWith(".json"));
        return scenarios;
    }

    private PatientFacts record(String path, LocalDate asOf, RuleBase ruleBase, RecordReader reader) {
        var name = Path.of(path).normalize().toString().replace('\\', '/');
        if (name.startsWith("..") || Path.of(path).isAbsolute()) {
            throw new IllegalArgumentException("this leads out of the folder");
        }
        var text = texts.get(name);
        if (text == null || !name.endsWith(".json")) {
            throw new IllegalArgumentException("there is no such file");
        }
        try {
            return new RecordFile(text).facts(ruleBase.vocabulary(), asOf, reader);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the file is not JSON", e);
        }
    }
}
