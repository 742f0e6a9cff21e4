package org.footbridge.rulebase;

import java.nio.file.Path;
import org.footbridge.table.TableFiles;

/**
 * A copy of the shipped tables as they once were: the reports of broken tables name lines and words, which must not
 * change whenever a governance team adds a rule.
 */
final class FixedTables {

    static final TableFiles TABLES = TableFiles.in(Path.of("src/test/resources/tables-to-break"));

    private FixedTables() {}
}
