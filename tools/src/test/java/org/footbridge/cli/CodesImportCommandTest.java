package org.footbridge.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CodesImportCommandTest {

    private static final Path SHIPPED = Path.of("../rules/rulebase");

    /** A list of our own: a new code, a code that stands, and codes about the past, a family and what is not so. */
    private static final String LIST = """
            code,term
            195953005,Mixed simple and mucopurulent chronic bronchitis
            13645005,Obstructive lung disease
            135836000,End stage chronic obstructive airways disease
            161523006,History of bronchitis
            160377001,Family history of emphysema
            271905007,No chronic bronchitis
            """;

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheShippedTables() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        RuleBaseFolderCopy.copy(SHIPPED, rules);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int imports(String list, String... more) throws IOException {
        return imports(Files.writeString(folder.resolve("list.csv"), list), more);
    }

    private int imports(Path file, String... more) {
        var arguments = Stream.concat(
                Stream.of("codes", "import", file.toString(), "--rules", rules.toString(), "--into"), Stream.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Map<String, String> texts() {
        var tables = TableFiles.in(rules);
        return tables.paths().stream()
                .collect(toMap(path -> path, path -> tables.text(path).orElseThrow()));
    }

    @Test
    void every_code_acts_or_is_excluded_with_its_reason_and_own_rows_stay() throws IOException {
        var before = texts();

        assertThat(imports(LIST, "COPD", "--write", "--licence", "OGL", "--date", "2026-10-01"))
                .isZero();

        var after = texts();
        assertThat(after.get("codes/copd.csv"))
                .startsWith(String.valueOf(before.get("codes/copd.csv")).stripTrailing())
                .contains("195953005,Mixed simple and mucopurulent chronic bronchitis,yes,list.csv,seen")
                .doesNotContain("161523006", "160377001", "271905007", "Obstructive lung disease");
        assertThat(after.get("excluded/copd.csv"))
                .contains(
                        "161523006,History of bronchitis,says that it was so earlier: history,no,list.csv",
                        "160377001,Family history of emphysema,is about the family: family history,no,list.csv",
                        "271905007,No chronic bronchitis,says that it is not so: no,no,list.csv");
        assertThat(after.get("codes/sources.csv")).containsPattern("copd,list.csv,-,2026-10-01,[0-9a-f]{64},6,OGL,-,-");
        assertThat(out.toString())
                .contains("6 codes; 3 act, 3 do not", "acts already: 2", "our words stay", "WITHHOLD-EX-7", "TRUD");
        assertThat(RuleBaseGate.admit(TableFiles.in(rules))).isInstanceOf(Outcome.Sound.class);
        after.keySet().removeAll(List.of("codes/copd.csv", "excluded/copd.csv", "codes/sources.csv"));
        assertThat(before).containsAllEntriesOf(after);
    }

    @Test
    void without_write_it_only_shows_and_a_second_time_there_is_nothing_to_change() throws IOException {
        var before = texts();

        assertThat(imports(LIST, "COPD")).isEqualTo(1);
        assertThat(texts()).isEqualTo(before);
        assertThat(out.toString()).contains("Nothing was written yet; with --write this changes codes/copd.csv");

        assertThat(imports(LIST, "COPD", "--write")).isZero();
        var written = texts();
        assertThat(imports(LIST, "COPD", "--write")).isZero();
        assertThat(out.toString()).contains("Nothing to change.", "excluded already: 3");
        assertThat(texts()).isEqualTo(written);
    }

    @Test
    void lists_keep_their_places_among_the_sources() throws IOException {
        imports(LIST, "COPD", "--write", "--source", "one");
        imports("code,term\n271904006,Feels alone\n", "feeling lonely", "--write", "--source", "two");
        var written = texts();

        assertThat(imports(LIST, "COPD", "--write", "--source", "one")).isZero();

        assertThat(texts()).isEqualTo(written);
    }

    @Test
    void history_goes_to_the_term_of_the_past_and_a_concept_map_may_end_a_state() throws IOException {
        pastAs("COPD", "falls");
        var map = Files.writeString(folder.resolve("map.json"), """
                {"resourceType":"ConceptMap","group":[{"source":"http://snomed.info/sct","element":[
                  {"code":"195953005","display":"Bronchitis","target":[{"code":"ends","comment":"copd"}]},
                  {"code":"195957006","display":"Emphysema seen","target":[{"code":"exclude","comment":"seen on a scan only"}]}]}]}""");

        assertThat(imports(LIST, "COPD", "--write")).isZero();
        assertThat(texts().get("codes/falls.csv")).contains("161523006");
        assertThat(texts().get("excluded/copd.csv")).doesNotContain("161523006");

        assertThat(imports("code,term\n13645005,COPD\n", "COPD", "--replace", "--write"))
                .isZero();
        assertThat(texts().get("codes/falls.csv")).doesNotContain("161523006");
        assertThat(imports(map, "COPD", "--write")).isZero();
        assertThat(texts().get("codes/copd.csv"))
                .contains("195953005,code 195953005 (words: see the source),ends copd,map.json,seen");
        assertThat(texts().get("excluded/copd.csv")).contains("195957006", "seen on a scan only");
    }

    private void pastAs(String term, String past) throws IOException {
        var file = rules.resolve("vocabulary.csv");
        var lines = Files.readAllLines(file);
        int column = List.of(lines.getFirst().split(",")).indexOf("past as");
        lines.replaceAll(line -> {
            var cells = line.split(",");
            cells[column] = cells[0].equals(term) ? past : cells[column];
            return String.join(",", cells);
        });
        Files.write(file, lines);
    }

    @Test
    void codes_of_unknown_meaning_are_excluded_and_may_still_be_asked_about() throws IOException {
        imports("code,term\n195953005,?COPD\n195957006,\n195958001,COPD clinic\n", "COPD", "--write");

        assertThat(texts().get("excluded/copd.csv"))
                .contains("does not say whether it is so: ?,yes,list.csv")
                .contains("nobody can see what it says\",yes,list.csv")
                .contains("does not say that it is so: clinic,no,list.csv");
    }

    @Test
    void a_code_that_says_two_things_is_added_and_shown_for_a_decision() throws IOException {
        imports("code,term\n195953005,COPD with history of exacerbations\n", "COPD", "--write");

        assertThat(out.toString())
                .contains(
                        "its words say two things: look whether each belongs here: 1",
                        "a part of it says that it was so earlier: history");
        assertThat(texts().get("codes/copd.csv")).contains("195953005");
    }

    @Test
    void check_says_which_lists_are_old() throws IOException {
        imports(LIST, "COPD", "--write", "--date", "2020-10-01");
        assertThat(out.toString()).contains("copd: list.csv is of 2020-10-01");

        run("check", rules.toString());

        assertThat(out.toString())
                .contains(
                        "codes/sources.csv: copd: list.csv is of 2020-10-01, more than 365 days old; take a newer list");
    }

    @Test
    void a_list_without_a_date_is_named_by_import_and_by_check() throws IOException {
        imports(LIST, "COPD", "--write");
        assertThat(out.toString()).contains("copd: list.csv has no date", "import it again with --date DAY");

        run("check", rules.toString());
        assertThat(out.toString()).contains("copd: list.csv has no date, so its age is not known");

        imports(LIST, "COPD", "--write", "--date", "2026-10-01");
        assertThat(out.toString()).doesNotContain("has no date");
        assertThat(imports(LIST, "COPD", "--write")).isZero();
        assertThat(out.toString()).contains("Nothing to change.").doesNotContain("has no date");
    }

    @Test
    void an_older_list_over_a_newer_one_is_named() throws IOException {
        imports(LIST, "COPD", "--write", "--date", "2026-10-01");
        var other = LIST + "195957006,Emphysema\n";

        imports(other, "COPD", "--date", "2025-10-01", "--replace");
        assertThat(out.toString())
                .contains("This list is of 2025-10-01 and older than the one taken before, which is of 2026-10-01");
        imports(other, "COPD", "--date", "2025-10-01", "--source", "other list");
        assertThat(out.toString()).contains("older than list.csv, which is of 2026-10-01");
        imports(other, "COPD");
        assertThat(out.toString()).contains("This list is without a date and may be older than the one taken before");
        imports(other, "COPD", "--date", "2026-10-02");
        assertThat(out.toString()).doesNotContain("older than");
    }

    @Test
    void a_folder_that_cannot_be_written_gets_one_sentence() throws IOException {
        var before = texts();
        Files.createDirectories(rules.resolve("codes/.copd.csv.new/in the way"));

        assertThat(imports(LIST, "COPD", "--write")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "rules cannot be written, and no codes were taken: codes/copd.csv", "let this user write there")
                .doesNotContain("Exception");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void an_exclusion_counts_for_every_term_and_outweighs_a_concept_map_which_the_report_says() throws IOException {
        imports("code,term\n195953005,COPD clinic\n", "COPD", "--write");
        var map = Files.writeString(folder.resolve("map.json"), """
                {"resourceType":"ConceptMap","group":[{"source":"http://snomed.info/sct","element":[
                  {"code":"195953005","display":"Clinic","target":[{"code":"yes"}]}]}]}""");

        assertThat(imports(map, "falls", "--write")).isZero();

        assertThat(out.toString())
                .contains(
                        "excluded already: 1",
                        "195953005 Clinic [excluded/copd.csv; does not say that it is so: clinic;"
                                + " the list says yes, the exclusion stays: take its row out to overrule it]");
        assertThat(texts().get("codes/falls.csv")).doesNotContain("195953005");
    }

    @Test
    void a_row_that_somebody_moved_to_overrule_the_words_stays_there() throws IOException {
        var list = "code,term\n195953005,COPD clinic\n";
        imports(list, "COPD", "--write");
        Files.writeString(rules.resolve("excluded/copd.csv"), "system,code,display,reason,still ask,source\n");
        Files.writeString(
                rules.resolve("codes/copd.csv"),
                "http://snomed.info/sct,195953005,COPD clinic,yes,clinical lead,seen\n",
                StandardOpenOption.APPEND);
        var moved = texts();

        assertThat(imports(list, "COPD", "--write")).isZero();

        assertThat(out.toString()).contains("acts already: 1");
        assertThat(texts()).isEqualTo(moved);
    }

    @Test
    void a_day_in_the_future_is_refused() throws IOException {
        assertThat(imports(LIST, "COPD", "--write", "--date", "2999-01-01")).isEqualTo(2);
        assertThat(err.toString())
                .contains("list.csv: its day 2999-01-01 is in the future; give the day of the list with --date");
    }

    @Test
    void words_of_a_list_without_a_licence_are_not_kept() throws IOException {
        imports(LIST, "COPD", "--write");

        assertThat(texts().get("codes/copd.csv"))
                .contains("195953005,code 195953005 (words: see the source),yes,list.csv,seen")
                .doesNotContain("mucopurulent");
    }

    @Test
    void a_code_that_is_none_keeps_the_whole_list_out() throws IOException {
        var before = texts();

        assertThat(imports(LIST + "195953006,Bronchitis\n1.06E+15,COPD\n", "COPD", "--write"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "195953006 Bronchitis [line 8; the check digit is wrong",
                        "1.06E+15 COPD [line 9; a spreadsheet has rounded this code",
                        "Nothing was written: put right what is named above");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void a_code_of_another_term_stays_there_and_is_named() throws IOException {
        imports("code,term\n52448006,Dementia\n195953005,Bronchitis\n", "COPD", "--write");

        assertThat(out.toString()).contains("acts already for another term: 1", "codes/dementia.csv");
        assertThat(texts().get("codes/copd.csv")).doesNotContain("52448006");
    }

    @Test
    void a_code_that_the_list_gives_up_goes_only_when_asked_for() throws IOException {
        imports("code,term\n195953005,Bronchitis\n195957006,Emphysema\n", "COPD", "--write");
        var shorter = "code,term\n195953005,Bronchitis\n";

        assertThat(imports(shorter, "COPD", "--write")).isZero();
        assertThat(out.toString()).contains("not in this list any more: 1", "195957006");
        assertThat(texts().get("codes/copd.csv")).contains("195957006");

        imports(shorter, "COPD", "--replace", "--write");
        assertThat(texts().get("codes/copd.csv")).doesNotContain("195957006").contains("195953005", "13645005");
    }

    @Test
    void a_cohort_shows_who_gains_and_who_loses() throws IOException {
        var people = Files.createDirectory(folder.resolve("people"));
        Files.writeString(people.resolve("one.json"), """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"resource":{"resourceType":"Patient","id":"a","birthDate":"1960-01-01"}},
                 {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/a"},"recordedDate":"2026-11-01",
                  "clinicalStatus":{"coding":[{"code":"active","system":"http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                  "code":{"coding":[{"system":"http://snomed.info/sct","code":"271904006"}]}}}]}""");

        imports(
                "code,term\n271904006,Feels alone\n",
                "feeling lonely",
                "--cohort",
                people.toString(),
                "--as-of",
                "2026-11-23");

        assertThat(out.toString()).contains("People: 1. Shown something else: 1.", "befriending");
    }

    @Test
    void machines_read_the_same() throws IOException {
        imports(LIST, "COPD", "--json");

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("lists").get(0).path("codes").size()).isEqualTo(6);
        assertThat(json.path("lists").get(0).path("codes").get(3).path("why").asString(""))
                .isEqualTo("says that it was so earlier: history");
        assertThat(json.path("written").asBoolean(true)).isFalse();
    }

    @Test
    void help_is_given_without_a_list() {
        assertThat(run("codes", "import", "--help")).isZero();
        assertThat(out.toString()).contains("--into=TERM", "--version=TEXT");
        assertThat(run("codes", "refresh", "-h")).isZero();
        assertThat(out.toString()).contains("--server=URL", "--version=RELEASE");
    }

    @Test
    void a_wrong_call_gets_one_sentence() throws IOException {
        assertThat(imports(folder.resolve("nowhere.csv"), "COPD")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file").doesNotContain("Exception");
        assertThat(imports(LIST, "COPDD")).isEqualTo(2);
        assertThat(err.toString()).contains("is no term of vocabulary.csv; did you mean \"COPD\"?");
        assertThat(imports(LIST, "PHQ-9 score")).isEqualTo(2);
        assertThat(err.toString()).contains("is a number");
        assertThat(imports(LIST, "deceased")).isEqualTo(2);
        assertThat(err.toString()).contains("has no value set");
        assertThat(imports("<html>", "COPD")).isEqualTo(2);
        assertThat(err.toString()).contains("list.csv: this is XML");
        assertThat(run("codes")).isEqualTo(2);
        assertThat(err.toString()).contains("import or refresh");
    }
}
