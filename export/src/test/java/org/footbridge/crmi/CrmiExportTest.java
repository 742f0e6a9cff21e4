package org.footbridge.crmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.rule.Row;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Code;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What buyers and regulators get of the shipped tables. */
class CrmiExportTest {

    private static final CrmiExport SHIPPED = export(ShippedRuleBase.TABLES);

    /** What the profiles demand, as the published StructureDefinitions of CRMI have it (docs/export.md). */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "PlanDefinition", List.of("url", "version", "title", "status", "experimental", "description"),
            "ValueSet", List.of("url", "version", "title", "status", "experimental", "description"),
            "Library", List.of("url", "version", "title", "status", "experimental", "description", "type"));

    private static CrmiExport export(TableFiles tables) {
        return CrmiExport.of(
                ShippedRuleBase.sound(tables), tables, new CanonicalUrls("https://icb.example/fhir"), true);
    }

    private static Stream<ExportedResource> of(String type, CrmiExport export) {
        return export.resources().stream().filter(resource -> resource.type().equals(type));
    }

    private static JsonNode plan(CrmiExport export, String id) {
        return of("PlanDefinition", export)
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow()
                .json();
    }

    private static Stream<TableRow> rows(String path) {
        return CsvTable.read(path, ShippedRuleBase.TABLES, new FileProblems()).rows().stream();
    }

    private static Stream<String> tables(String folder) {
        return ShippedRuleBase.TABLES.inFolder(folder).stream();
    }

    private static TableFiles approvedBy(TableFiles tables, String role, Predicate<String> tableOrRow) {
        return tables.with(
                TableFiles.APPROVED_ROWS,
                ApprovedRows.approve(
                        tables.with(TableFiles.APPROVED_ROWS, "table,row,sha256,who,role,date\n"),
                        "Dr Ann Example",
                        role,
                        ShippedRuleBase.TODAY,
                        row -> tableOrRow.test(row.table()) || tableOrRow.test(row.name())));
    }

    private static TableFiles approvedBy(String role, Predicate<String> tableOrRow) {
        return approvedBy(ShippedRuleBase.TABLES, role, tableOrRow);
    }

    @Test
    void each_row_is_exported_once() {
        assertThat(of("PlanDefinition", SHIPPED).map(ExportedResource::id))
                .containsExactlyElementsOf(
                        ShippedRuleBase.ruleBase().rows().stream().map(Row::id).toList());
        assertThat(SHIPPED.resources()).extracting(ExportedResource::url).doesNotHaveDuplicates();
        assertThat(SHIPPED.resources()).extracting(ExportedResource::fileName).doesNotHaveDuplicates();
    }

    /** From the text of the tables and not from what was read of them. */
    @Test
    void the_conditions_are_the_cells_of_the_tables() {
        var terms = new TreeSet<String>();
        rows("vocabulary.csv").forEach(row -> terms.add(row.cell("term")));
        var cells = new TreeMap<String, List<String>>();
        Stream.of("1-needs", "2-withholding", "3-routes", "4-alerts")
                .flatMap(CrmiExportTest::tables)
                .flatMap(CrmiExportTest::rows)
                .forEach(row -> cells.put(row.cell("id"), cells(row, terms)));
        var written = new TreeMap<String, List<String>>();
        of("PlanDefinition", SHIPPED).forEach(plan -> written.put(plan.id(), conditions(plan.json())));

        assertThat(written).isEqualTo(cells);
    }

    private static List<String> cells(TableRow row, Set<String> terms) {
        var cells = new ArrayList<String>();
        if (row.file().startsWith("3-routes")) {
            cells.add("need " + row.cell("need"));
        }
        row.columns().stream()
                .filter(terms::contains)
                .filter(column -> !row.cell(column).equals("-"))
                .forEach(column -> cells.add(column + " " + row.cell(column)));
        return cells;
    }

    private static List<String> conditions(JsonNode plan) {
        return plan.at("/action/0/condition")
                .valueStream()
                .map(condition -> condition.at("/expression/expression").stringValue())
                .toList();
    }

    @Test
    void says_that_only_footbridge_evaluates_the_conditions_and_what_they_mean() {
        var plan = plan(SHIPPED, "NEED-LON-2");

        assertThat(plan.path("usage").stringValue()).contains("no engine but Footbridge evaluates it");
        assertThat(plan.at("/action/0/condition/0/expression/language").stringValue())
                .isEqualTo("text/x.footbridge-conditions");
        assertThat(plan.at("/action/0/condition/0/expression/description").stringValue())
                .isEqualTo("UCLA-3 loneliness score is 6 or more in the last 365 days");
        assertThat(plan.path("description").stringValue())
                .contains("Limitation: A score of 6 or more", "Owner: Link worker lead", "reviewed by 2027-09-30");
    }

    @Test
    void value_sets_hold_the_codes_of_the_tables_and_nothing_else() {
        var listed = new HashMap<Code, String>();
        tables("codes")
                .filter(path -> !path.endsWith("sources.csv"))
                .flatMap(CrmiExportTest::rows)
                .forEach(row -> listed.put(Code.of(row.cell("system"), row.cell("code")), row.cell("display")));
        var exported = new HashMap<Code, String>();
        of("ValueSet", SHIPPED)
                .forEach(valueSet -> valueSet.json()
                        .at("/compose/include")
                        .valueStream()
                        .forEach(include -> include.path("concept")
                                .valueStream()
                                .forEach(concept -> exported.put(
                                        new Code(
                                                include.path("system").stringValue(),
                                                concept.path("code").stringValue()),
                                        concept.path("display").stringValue("-")))));

        assertThat(exported).isEqualTo(listed);
    }

    @Test
    void each_coded_term_has_one_value_set_on_which_its_rules_depend() {
        var terms = ShippedRuleBase.ruleBase().vocabulary().terms().stream()
                .filter(term ->
                        !ShippedRuleBase.ruleBase().vocabulary().entriesOf(term).isEmpty())
                .map(term -> "Codes of the term " + term.name())
                .toList();

        assertThat(of("ValueSet", SHIPPED).map(ExportedResource::title))
                .containsAll(terms)
                .doesNotHaveDuplicates();
        assertThat(plan(SHIPPED, "NEED-LON-1").at("/relatedArtifact/1/resource").stringValue())
                .isEqualTo("https://icb.example/fhir/ValueSet/feeling-lonely|0.1.0");
    }

    @Test
    void the_manifest_lists_all_others_with_their_version() {
        var manifest = SHIPPED.resources().getFirst().json();

        assertThat(manifest.at("/identifier/0/value").stringValue()).isEqualTo(ShippedRuleBase.TABLES.sha256());
        assertThat(manifest.path("relatedArtifact")
                        .valueStream()
                        .map(part -> part.path("resource").stringValue()))
                .containsExactlyElementsOf(SHIPPED.resources().stream()
                        .skip(1)
                        .map(resource -> resource.url() + "|0.1.0")
                        .toList());
        assertThat(manifest.has("content")).isFalse();
    }

    @Test
    void every_resource_has_what_its_profile_of_crmi_demands() {
        assertThat(SHIPPED.resources()).allSatisfy(resource -> {
            assertThat(resource.json().propertyNames()).containsAll(REQUIRED.get(resource.type()));
            assertThat(resource.json().path("meta").toString())
                    .contains("http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-shareable"
                            + resource.type().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void what_the_demonstration_has_marked_is_a_draft_without_a_date() {
        assertThat(SHIPPED.resources())
                .filteredOn(resource ->
                        !resource.json().path("status").stringValue().equals("retired"))
                .allSatisfy(resource -> {
                    assertThat(resource.json().path("status").stringValue()).isEqualTo("draft");
                    assertThat(resource.json().path("experimental").booleanValue())
                            .isTrue();
                });
        assertThat(SHIPPED.bundle().toString())
                .doesNotContain("\"date\":", "\"approvalDate\":", "\"lastReviewDate\":", "\"endorser\":");
        assertThat(plan(SHIPPED, "NEED-LON-1").path("description").stringValue())
                .contains("Not approved by anybody in a role of the governance team; marked as read by Footbridge");
    }

    @Test
    void what_somebody_in_a_role_has_approved_is_active_with_their_name_and_day() {
        var export = export(approvedBy("Link worker lead", "NEED-LON-1"::equals));

        var plan = plan(export, "NEED-LON-1");
        assertThat(plan.path("status").stringValue()).isEqualTo("active");
        assertThat(plan.path("experimental").booleanValue()).isFalse();
        assertThat(plan.path("approvalDate").stringValue()).isEqualTo(ShippedRuleBase.TODAY.toString());
        assertThat(plan.at("/endorser/0/name").stringValue()).isEqualTo("Dr Ann Example, Link worker lead");
        assertThat(plan(export, "NEED-LON-2").path("status").stringValue()).isEqualTo("draft");
        assertThat(plan(export, "NEED-LON-2").path("description").stringValue())
                .contains("Changed and not approved: nobody has approved it as it stands.");
    }

    @Test
    void a_row_that_says_something_else_than_what_was_approved_is_a_draft_again() {
        var approved = approvedBy("Link worker lead", "NEED-LON-2"::equals);
        var table = approved.text("1-needs/loneliness.csv").orElseThrow();
        var changed = approved.with("1-needs/loneliness.csv", table.replace(">= 6 in last 365", ">= 7 in last 365"));

        assertThat(plan(export(approved), "NEED-LON-2").path("status").stringValue())
                .isEqualTo("active");
        assertThat(plan(export(changed), "NEED-LON-2").path("status").stringValue())
                .isEqualTo("draft");
    }

    @Test
    void a_value_set_is_active_once_each_of_its_rows_is_approved() {
        var all = export(approvedBy("GP clinical lead", "codes/feeling-lonely.csv"::equals));
        var none = export(approvedBy("somebody", "codes/feeling-lonely.csv"::equals));

        assertThat(status(all)).isEqualTo("active");
        assertThat(status(none)).isEqualTo("draft");
    }

    private static String status(CrmiExport export) {
        return of("ValueSet", export)
                .filter(valueSet -> valueSet.id().equals("feeling-lonely"))
                .findFirst()
                .orElseThrow()
                .json()
                .path("status")
                .stringValue();
    }

    @Test
    void an_export_for_a_demonstration_stays_experimental_whoever_has_approved_it() {
        var tables = approvedBy("Link worker lead", _ -> true);
        var export = CrmiExport.of(ShippedRuleBase.sound(tables), tables, CanonicalUrls.DEMONSTRATION, true);

        assertThat(export.resources())
                .allSatisfy(resource -> assertThat(
                                resource.json().path("experimental").booleanValue())
                        .isTrue());
    }

    @Test
    void people_are_named_only_where_that_is_wanted() {
        var tables = approvedBy("Link worker lead", _ -> true);
        var export = CrmiExport.of(ShippedRuleBase.sound(tables), tables, CanonicalUrls.DEMONSTRATION, false);

        assertThat(plan(export, "NEED-LON-1").at("/endorser/0/name").stringValue())
                .isEqualTo("Link worker lead");
        assertThat(export.bundle().toString()).doesNotContain("Ann Example");
        assertThat(export(tables).bundle().toString()).contains("Ann Example");
    }

    @Test
    void a_base_is_an_absolute_url_of_the_web() {
        assertThat(CanonicalUrls.of(" https://icb.example/fhir/ "))
                .contains(new CanonicalUrls("https://icb.example/fhir"));
        assertThat(List.of(
                        "", "icb.example", "ftp://icb.example", "https://", "https://icb.example/?a=b", "https:// x"))
                .allSatisfy(wrong -> assertThat(CanonicalUrls.of(wrong)).isEmpty());
    }
}
