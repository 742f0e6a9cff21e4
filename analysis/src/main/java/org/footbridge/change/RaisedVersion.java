package org.footbridge.change;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;

/** Gives a change a version number of its own, since people know a rule base by that. */
public final class RaisedVersion {
    private static final String ABOUT = "about.csv";
    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d+)(\\D*)$");

    private RaisedVersion() {}

    /** With the last number of the version raised by one, where it still is that of what is live. */
    public static RuleBaseFiles of(RuleBaseFiles change, RuleBaseFiles live) {
        var text = change.texts().get(ABOUT);
        if (text == null
                || !version(change).equals(version(live))
                || version(change).isEmpty()) {
            return change;
        }
        var number = LAST_NUMBER.matcher(version(change));
        var row = CsvTable.read(ABOUT, text, new FileProblems()).rows().stream()
                .filter(about -> about.cell("what").equals("version"))
                .findFirst();
        return row.isPresent() && number.matches()
                ? change.with(
                        ABOUT,
                        TableText.replaced(
                                text,
                                row.get().line(),
                                List.of(
                                        "version",
                                        number.group(1)
                                                + new BigInteger(number.group(2)).add(BigInteger.ONE)
                                                + number.group(3))))
                : change;
    }

    private static String version(RuleBaseFiles files) {
        return CsvTable.read(ABOUT, files.tables(), new FileProblems()).rows().stream()
                .filter(row -> row.cell("what").equals("version"))
                .map(row -> row.cell("value"))
                .findFirst()
                .orElse("");
    }
}
