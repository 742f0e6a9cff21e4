package org.footbridge.history;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/**
 * All files of a rule base as one version has them: its tables, and its scenarios below {@code scenarios}.
 *
 * @param texts the text of each by its path inside the rule base
 */
public record RuleBaseFiles(SortedMap<String, String> texts) {

    /** The folder below which the scenarios stand. */
    public static final String SCENARIOS = "scenarios/";

    private static final String TABLE = ".csv";

    public RuleBaseFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static RuleBaseFiles of(Map<String, String> texts) {
        return new RuleBaseFiles(new TreeMap<>(texts));
    }

    /** Those of a folder, as one look found them. */
    public static RuleBaseFiles of(TableFiles tables, ScenarioFiles scenarios) {
        var texts = new TreeMap<String, String>();
        tables.paths().forEach(path -> texts.put(path, tables.text(path).orElseThrow()));
        scenarios.texts().forEach((path, text) -> texts.put(SCENARIOS + path, text));
        return new RuleBaseFiles(texts);
    }

    /** Whether a file of that path is a table or a scenario. */
    static boolean isOne(String path) {
        return path.endsWith(TABLE) || (path.startsWith(SCENARIOS) && ScenarioFiles.isOne(path));
    }

    public TableFiles tables() {
        var tables = new HashMap<>(texts);
        tables.keySet().removeIf(path -> !path.endsWith(TABLE));
        return TableFiles.of(tables);
    }

    public ScenarioFiles scenarios() {
        var scenarios = new HashMap<String, String>();
        texts.forEach((path, text) -> {
            if (path.startsWith(SCENARIOS) && !path.endsWith(TABLE)) {
                scenarios.put(path.substring(SCENARIOS.length()), text);
            }
        });
        return ScenarioFiles.of(scenarios);
    }

    /** The same with one of them replaced. */
    public RuleBaseFiles with(String path, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(path, text);
        return new RuleBaseFiles(changed);
    }

    /**
     * SHA-256 over all of them but for the files about approval, in lower-case hexadecimal: what an approval names. One
     * letter changed anywhere makes another.
     */
    public String sha256() {
        return TableFiles.sha256(Stream.of(tables().sha256(), scenarios().sha256()));
    }
}
