package org.footbridge.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads the code lists that state nothing about a patient: codes kept out of a value set, and codes of referrals. */
record CodeListReader(FileProblems problems) {

    static final String EXCLUDED = "excluded";

    private static final String STILL_ASK = "still ask";
    private static final List<String> EXCLUDED_COLUMNS =
            List.of("system", "code", "display", "reason", STILL_ASK, "source");
    private static final List<String> REFERRAL_COLUMNS =
            List.of("route", "system", "code", "display", "source", "verified");
    private static final Set<String> VERIFIED = Set.of("seen", "local");

    /** The codes that are kept out, by the value set that they are kept out of. */
    Map<String, List<ExcludedCode>> excluded(
            TableFiles files, Set<String> valueSets, Map<Code, List<CodeMeaning>> meanings) {
        var all = new TreeMap<String, List<ExcludedCode>>();
        for (var path : files.inFolder(EXCLUDED)) {
            var name = path.substring(EXCLUDED.length() + 1).replaceAll("\\.csv$", "");
            if (!valueSets.contains(name)) {
                problems.in(
                        path,
                        "there is no codes/" + name + ".csv to keep these out of",
                        NearestWord.suggestion(name, valueSets));
            }
            var table = CsvTable.read(path, files, problems);
            all.put(name, excluded(table));
            reportIncluded(table, meanings);
        }
        return all;
    }

    private List<ExcludedCode> excluded(CsvTable table) {
        table.expect(EXCLUDED_COLUMNS, problems);
        var codes = new ArrayList<ExcludedCode>();
        var seen = new HashSet<Code>();
        for (var row : table.rows()) {
            var code = code(row, seen);
            codes.add(new ExcludedCode(
                    code, row.cell("display"), row.cell("reason"), stillAsks(row), row.cell("source")));
        }
        return codes;
    }

    private boolean stillAsks(TableRow row) {
        var cell = row.cell(STILL_ASK);
        if (!cell.equals("yes") && !cell.equals("no")) {
            problems.in(
                    row,
                    STILL_ASK,
                    "\"" + cell + "\" does not say whether the words of this code may still mean something",
                    "write yes or no");
        }
        return cell.equals("yes");
    }

    /** Reports a code that states something and is kept out at once, which would hide what it states. */
    private void reportIncluded(CsvTable table, Map<Code, List<CodeMeaning>> meanings) {
        for (var row : table.rows()) {
            if (meanings.containsKey(new Code(row.cell("system"), row.cell("code")))) {
                problems.in(
                        row,
                        "code",
                        "this code stands in the folder codes, too",
                        "keep it in one of the two: what is kept out says nothing");
            }
        }
    }

    /** The code of a referral to each route that has one. */
    List<ReferralCode> referrals(TableFiles files) {
        var table = CsvTable.read(VocabularyReader.REFERRALS, files, problems);
        table.expect(REFERRAL_COLUMNS, problems);
        var codes = new ArrayList<ReferralCode>();
        var seen = new HashSet<Code>();
        var routes = new HashSet<String>();
        for (var row : table.rows()) {
            if (!routes.add(row.cell("route"))) {
                problems.in(row, "route", "this route stands twice", "keep one row for each route");
            }
            if (!VERIFIED.contains(row.cell("verified"))) {
                problems.in(
                        row,
                        "verified",
                        "a code marked \"" + row.cell("verified") + "\" must not be used",
                        "verify it and write seen or local (our own code), or remove it");
            }
            codes.add(new ReferralCode(row.cell("route"), code(row, seen), row.cell("display")));
        }
        return codes;
    }

    private Code code(TableRow row, Set<Code> seen) {
        var code = new Code(row.cell("system"), row.cell("code"));
        if (!seen.add(code)) {
            problems.in(row, "code", "this code stands twice", "keep one row for each code");
        }
        new CodeChecks(problems).check(code, row);
        return code;
    }
}
