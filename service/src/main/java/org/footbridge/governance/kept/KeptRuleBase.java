package org.footbridge.governance.kept;

import java.time.Instant;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/**
 * A rule base that was live, as its files said it. Whether it may serve again the gate alone decides.
 *
 * @param title as its {@code about.csv} says
 * @param version as its {@code about.csv} says
 * @param tables all of its tables
 * @param scenarios all that stood in its folder
 * @param since when it went live, perhaps in an earlier run of the service
 */
public record KeptRuleBase(String title, String version, TableFiles tables, ScenarioFiles scenarios, Instant since) {

    /** The SHA-256 of its tables: the name that approval is given to. */
    public String sha256() {
        return tables.sha256();
    }
}
