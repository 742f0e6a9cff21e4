package org.footbridge.governance.kept;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kept rule base as it stands in the database, not yet compared with its SHA-256.
 *
 * @param tables a JSON object from path to text
 * @param scenarios the same
 */
record KeptRow(
        String title,
        String version,
        String sha256,
        String scenariosSha256,
        Instant since,
        String tables,
        String scenarios) {

    static KeptRow of(KeptRuleBase live) {
        var tables = new TreeMap<String, String>();
        live.tables()
                .paths()
                .forEach(path -> tables.put(path, live.tables().text(path).orElseThrow()));
        return new KeptRow(
                live.title(),
                live.version(),
                live.sha256(),
                live.scenarios().sha256(),
                live.since(),
                JsonMapper.shared().writeValueAsString(tables),
                JsonMapper.shared().writeValueAsString(live.scenarios().texts()));
    }

    /** What was kept; empty where it is damaged. */
    Optional<KeptRuleBase> sound() {
        try {
            var kept = new KeptRuleBase(
                    title, version, TableFiles.of(texts(tables)), ScenarioFiles.of(texts(scenarios)), since);
            boolean isSame =
                    kept.sha256().equals(sha256) && kept.scenarios().sha256().equals(scenariosSha256);
            return isSame ? Optional.of(kept) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
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
