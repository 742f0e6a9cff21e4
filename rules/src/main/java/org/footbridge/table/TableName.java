package org.footbridge.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file that is a table, or looks like one and would not be read, so that its rows would be missed by nobody.
 *
 * @param path inside the rule base folder
 */
record TableName(String path) {

    static final String ENDING = ".csv";

    private static final List<String> SCENARIO_ENDINGS = List.of(".yaml", ".yml");
    private static final Pattern SPREADSHEET =
            Pattern.compile(".*\\.(?:xlsx?|xlsm|xlsb|xltx|f?ods|ots|numbers|tsv|tab)");
    private static final Pattern COPY =
            Pattern.compile("(?: \\(\\d+\\)| - copy(?: \\(\\d+\\))?| copy(?: \\d+)?)(?=\\.csv$)|^copy of ");

    /** What is wrong with the name; empty for tables and scenarios, and for files that nobody takes for one. */
    Optional<FileProblem> problem() {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var small = name.toLowerCase(Locale.UK);
        var ending = ending(small);
        boolean named = small.contains(ending) || SPREADSHEET.matcher(small).matches();
        if (!named || isKeptByAProgram(name)) {
            return Optional.empty();
        }
        if (name.startsWith("~$") || (name.startsWith("._") && name.endsWith(ending))) {
            return problem(
                    "a program left this file while a table was open or copied, and it is no table",
                    "close the program, or remove the file");
        }
        if (!small.contains(ending)) {
            return problem(
                    "this is a spreadsheet, and nothing reads it",
                    TableLines.SAVE_AS + ", and put the spreadsheet somewhere else");
        }
        var copy = COPY.matcher(small);
        if (copy.find()) {
            return problem(
                    "this looks like a second copy of a table",
                    "keep one of the two, under the name " + name.substring(0, copy.start())
                            + name.substring(copy.end()));
        }
        if (!small.endsWith(ending)) {
            return problem(
                    "the name goes on behind " + ending + ", so that nothing reads it",
                    "rename it to " + name.substring(0, small.indexOf(ending)) + ending + ", or put it somewhere else");
        }
        return name.endsWith(ending)
                ? Optional.empty()
                : problem(
                        "the ending has capitals, so that nothing reads this file",
                        "rename it to " + name.substring(0, name.length() - ending.length()) + ending);
    }

    /** The ending that it should have: that of a table, or of a scenario among those. */
    private String ending(String small) {
        return path.startsWith("scenarios/")
                ? SCENARIO_ENDINGS.stream().filter(small::contains).findFirst().orElse(ENDING)
                : ENDING;
    }

    /** Hidden files other than tables, and copies that an editor makes: no spreadsheet or person names a table so. */
    private boolean isKeptByAProgram(String name) {
        boolean hidden = path.startsWith(".") || path.contains("/.");
        return (hidden && !name.endsWith(ENDING)) || name.endsWith("~") || name.endsWith("#");
    }

    private Optional<FileProblem> problem(String wrong, String instead) {
        return Optional.of(new FileProblem(path, 0, "", wrong, instead));
    }
}
