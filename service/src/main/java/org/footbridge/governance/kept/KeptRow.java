package org.footbridge.governance.kept;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kept rule base as it stands in the database, not yet compared with its SHA-256.
 *
 * @param sha256 the name of its tables
 * @param filesSha256 over every file, with those about approval, which the name leaves out
 * @param tables a JSON object from path to text
 * @param scenarios the same
 */
record KeptRow(
        String title,
        String version,
        String sha256,
        String filesSha256,
        Instant since,
        String tables,
        String scenarios) {

    static KeptRow of(KeptRuleBase live) {
        var tables = tables(live);
        return new KeptRow(
                live.title(),
                live.version(),
                live.sha256(),
                sha256OfAll(live),
                live.since(),
                JsonMapper.shared().writeValueAsString(tables),
                JsonMapper.shared().writeValueAsString(live.scenarios().texts()));
    }

    /** What was kept; empty where it is damaged. */
    Optional<KeptRuleBase> sound() {
        try {
            var kept = new KeptRuleBase(
                    title, version, TableFiles.of(texts(tables)), ScenarioFiles.of(texts(scenarios)), since);
            boolean isSame = kept.sha256().equals(sha256) && sha256OfAll(kept).equals(filesSha256);
            return isSame ? Optional.of(kept) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> tables(KeptRuleBase live) {
        var tables = new TreeMap<String, String>();
        live.tables()
                .paths()
                .forEach(path -> tables.put(path, live.tables().text(path).orElseThrow()));
        return tables;
    }

    private static String sha256OfAll(KeptRuleBase live) {
        return TableFiles.sha256(Stream.of(tables(live), live.scenarios().texts())
                // The number says where the tables end and the scenarios begin.
                .flatMap(files -> Stream.concat(
                        Stream.of(String.valueOf(files.size())),
                        files.entrySet().stream().flatMap(file -> Stream.of(file.getKey(), file.getValue())))));
    }

    private static Map<String, String> texts(String json) {
        var texts = new TreeMap<String, String>();
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(file -> texts.put(file.getKey(), file.getValue().asString("")));
        return texts;
    }
}
