package org.footbridge.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a table and is not read is a fault, since nobody would miss its rows; other files are none. */
class TableNameTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1-needs/more.csv.txt|the name goes on behind .csv, so that nothing reads it; rename it to more.csv, or put it somewhere else",
                "safety.csv.bak|the name goes on behind .csv, so that nothing reads it; rename it to safety.csv, or put it somewhere else",
                "1-needs/more.CSV|the ending has capitals, so that nothing reads this file; rename it to more.csv",
                "scenarios/lonely.YAML|the ending has capitals, so that nothing reads this file; rename it to lonely.yaml",
                "scenarios/lonely.yml.txt|the name goes on behind .yml, so that nothing reads it; rename it to lonely.yml, or put it somewhere else",
                "1-needs/more (1).csv|this looks like a second copy of a table; keep one of the two, under the name more.csv",
                "Copy of more.csv|this looks like a second copy of a table; keep one of the two, under the name more.csv",
                "more - Copy.csv|this looks like a second copy of a table; keep one of the two, under the name more.csv",
                "~$more.csv|a program left this file while a table was open or copied, and it is no table; close the program, or remove the file",
                "._more.csv|a program left this file while a table was open or copied, and it is no table; close the program, or remove the file"
            })
    void a_name_that_only_looks_like_that_of_a_table_is_a_fault(String path, String reported) throws IOException {
        write(path);

        assertThat(TableFiles.in(folder).problems())
                .extracting(Object::toString)
                .containsExactly(path + " " + reported);
    }

    @ParameterizedTest
    @ValueSource(strings = {"routes.xlsx", "3-routes/Routes.XLS", "routes.ods", "routes.numbers", "routes.tsv"})
    void a_spreadsheet_is_a_fault(String path) throws IOException {
        write(path);

        assertThat(TableFiles.in(folder).problems())
                .singleElement()
                .asString()
                .startsWith(
                        path + " this is a spreadsheet, and nothing reads it; save the table as comma separated UTF-8")
                .endsWith("and put the spreadsheet somewhere else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "notes.txt",
                "1-needs/more.csv",
                ".~lock.more.csv#",
                "more.csv~",
                ".more.csv.swp",
                ".git/old.csv.gz",
                "scenarios/lonely.yaml",
                "scenarios/rose.json",
                "ci.yaml.bak"
            })
    void tables_and_what_nobody_takes_for_one_are_no_fault(String path) throws IOException {
        write(path);

        assertThat(TableFiles.in(folder).problems()).isEmpty();
    }

    @Test
    void the_same_tables_with_such_a_file_are_another_rule_base() throws IOException {
        write("about.csv");
        var before = TableFiles.in(folder).sha256();
        write("routes.xlsx");

        assertThat(TableFiles.in(folder).sha256()).isNotEqualTo(before);
    }

    private void write(String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id,status\n");
    }
}
