package org.footbridge.codes;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.footbridge.codes.ListedCode.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListFileTest {

    private static CodeList read(String text) {
        return CodeListFile.read(text.getBytes(UTF_8), Optional.empty());
    }

    private static String codes(CodeList list) {
        return String.join(
                " ", list.codes().stream().map(listed -> listed.code().code()).toList());
    }

    @Test
    void an_opencodelists_table_is_read_with_its_words_and_lines() {
        var list = read(
                "\uFEFFcode,term,category\r\n13645005,\"Lung disease, obstructive\",1\r\n\r\n87433001,Emphysema,1\r\n");

        assertThat(codes(list)).isEqualTo("13645005 87433001");
        assertThat(list.codes().getFirst().display()).isEqualTo("Lung disease, obstructive");
        assertThat(list.codes().getLast().place()).isEqualTo("line 4");
    }

    @Test
    void headings_are_known_in_other_spellings_and_behind_other_separators() {
        assertThat(codes(read("SNOMED CT code\tPreferred term\n13645005\tCOPD\n")))
                .isEqualTo("13645005");
        assertThat(codes(read("id;name\n13645005;COPD\n"))).isEqualTo("13645005");
    }

    @Test
    void what_a_list_marks_as_out_is_left_out_and_counted() {
        var list = read("code,status,term\n13645005,+,COPD\n87433001,(-),Emphysema\n");

        assertThat(codes(list)).isEqualTo("13645005");
        assertThat(list.remarks()).containsExactly("Marked - in the list and left out: 1");
    }

    @Test
    void one_cluster_is_taken_out_of_a_cluster_table() {
        var table = """
                Cluster_ID,Cluster_Description,Active_in_Refset,SNOMED_code,SNOMED_code_description
                COPD_COD,COPD codes,1,13645005,COPD
                COPD_COD,COPD codes,0,87433001,Emphysema
                LD_COD,Learning disability,1,110359009,Learning disability
                """;

        var list = CodeListFile.read(table.getBytes(UTF_8), Optional.of("COPD_COD"));

        assertThat(codes(list)).isEqualTo("13645005 87433001");
        assertThat(list.codes()).extracting(ListedCode::inactive).containsExactly(false, true);
        assertThatThrownBy(() -> read(table)).hasMessageContaining("choose one with --cluster: COPD_COD, LD_COD");
        assertThatThrownBy(() -> CodeListFile.read(table.getBytes(UTF_8), Optional.of("X")))
                .hasMessageContaining("no cluster X");
    }

    @Test
    void an_expansion_is_read_through_its_headings() {
        var list = read("""
                {"resourceType":"ValueSet","version":"3","date":"2026-10-01T08:00:00Z","expansion":{"total":3,"contains":[
                  {"system":"http://snomed.info/sct","abstract":true,"code":"413839001","display":"Lung disease","contains":[
                    {"system":"http://snomed.info/sct/83821000000107","code":"13645005","display":"COPD"},
                    {"system":"http://snomed.info/sct","inactive":true,"code":"87433001","display":"Emphysema"}]}]}}""");

        assertThat(codes(list)).isEqualTo("13645005 87433001");
        assertThat(list.codes().getFirst().code().system()).isEqualTo("http://snomed.info/sct");
        assertThat(list.codes().getLast().inactive()).isTrue();
        assertThat(list.version() + " " + list.date()).isEqualTo("3 2026-10-01");
    }

    @Test
    void a_composed_list_is_read_without_what_it_excludes() {
        var list = read("""
                {"resourceType":"ValueSet","compose":{"include":[{"system":"http://snomed.info/sct","concept":[
                  {"code":"13645005","display":"COPD"},{"code":"87433001"}]}],
                  "exclude":[{"system":"http://snomed.info/sct","concept":[{"code":"87433001"}]}]}}""");

        assertThat(codes(list)).isEqualTo("13645005");
    }

    @Test
    void a_concept_map_says_what_each_code_means() {
        var list = read("""
                {"resourceType":"ConceptMap","group":[{"source":"http://snomed.info/sct","element":[
                  {"code":"13645005","target":[{"code":"yes"}]},
                  {"code":"941201000000103","target":[{"code":"ends","comment":"copd"}]},
                  {"code":"87433001","target":[{"code":"exclude","comment":"seen on a scan only"}]}]}]}""");

        assertThat(list.codes())
                .extracting(listed -> listed.stated().orElseThrow().meaning())
                .containsExactly(Meaning.YES, Meaning.ENDS, Meaning.EXCLUDE);
        assertThat(list.codes().get(1).stated().orElseThrow().detail()).isEqualTo("copd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resourceType\":\"ValueSet\",\"expansion\":{\"total\":9,\"contains\":[{\"code\":\"1\"}]}}|holds 1 of 9 codes",
                "{\"resourceType\":\"ValueSet\",\"compose\":{\"include\":[{\"filter\":[]}]}}|this is a recipe",
                "{\"resourceType\":\"ValueSet\"}|there is no code in this list",
                "{\"resourceType\":\"Patient\"}|this is a Patient",
                "{\"a\":1}|without a resourceType",
                "{\"resourceType\":|not JSON (line",
                "<ValueSet/>|this is XML",
                "PK\u0003|a spreadsheet or an archive",
                "term|no heading for the codes among term",
                "{\"resourceType\":\"ConceptMap\",\"group\":[{\"element\":[{\"code\":\"1\",\"target\":[{\"code\":\"maybe\"}]}]}]}|which is no meaning",
                "{\"resourceType\":\"ConceptMap\",\"group\":[{\"element\":[{\"code\":\"1\",\"target\":[{\"code\":\"ends\"}]}]}]}|without a comment",
                "{\"resourceType\":\"ConceptMap\",\"group\":[{\"element\":[{\"code\":\"1\",\"target\":[]}]}]}|has 0 targets"
            })
    void what_is_no_list_is_refused_with_one_sentence(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CodeListException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_broken_table_is_refused_at_its_line() {
        assertThatThrownBy(() -> read("code,term\n13645005,Lung disease, obstructive\n"))
                .hasMessageContaining("line 2 has 3 cells and the heading has 2");
        assertThatThrownBy(() -> read("code,term\n,COPD\n")).hasMessageContaining("line 2: the code is missing");
        assertThatThrownBy(() -> read("code,term,status\n13645005,COPD,?\n"))
                .hasMessageContaining("line 2: nobody has decided");
        assertThatThrownBy(() -> CodeListFile.read("code,térm".getBytes(UTF_16), Optional.empty()))
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> read("  ")).hasMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,term\n87433001,Emphysema\n13645005,\"COPD\n195957006,Emphysema\n",
                "code,term\n87433001,Emphysema\n13645005,\"COPD\r\nof lung\"\r\n"
            })
    void a_cell_that_goes_on_in_the_next_line_is_refused_since_it_swallows_codes(String table) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(CodeListException.class)
                .hasMessage(
                        "line 3: a cell goes on in the next line; close its quotation mark, and keep each row on one line");
    }
}
