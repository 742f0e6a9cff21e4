package org.footbridge.safetycase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.Layer;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.TableFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a clinical safety officer finds in the draft. */
class SafetyCaseTest {

    private static final Pattern HAZARD = Pattern.compile("(?m)^## (HZ\\d+) (.+)$");
    private static final Document SHIPPED = page(ShippedRuleBase.TABLES, someScenarios());

    private static final List<GovernanceAct> ACTS = List.of(new GovernanceAct(
            "1 December 2026, 09:00", "Dr Ann Example", "approver", "approved it", "a-change", "<b>Read</b>", "f00d"));

    /** All of them would take long. */
    private static List<WrittenScenario> someScenarios() {
        return ShippedScenarios.all().stream()
                .filter(written -> written.scenario().file().endsWith("suicide-and-self-harm.yaml"))
                .toList();
    }

    private static Document page(TableFiles tables, List<WrittenScenario> scenarios) {
        return page(tables, scenarios, Optional.empty());
    }

    private static Document page(
            TableFiles tables, List<WrittenScenario> scenarios, Optional<List<GovernanceAct>> acts) {
        var version = new GuardedVersion(ShippedRuleBase.sound(tables), tables, scenarios);
        return Jsoup.parse(
                SafetyCase.html(new SafetyCaseInput(version, "a folder", ShippedRuleBase.TODAY, acts, true)));
    }

    private static String row(Document page, String id) {
        return page.select("#row-" + id).text();
    }

    @Test
    void every_hazard_of_the_log_stands_in_it_with_its_tests_and_its_rows() throws IOException {
        var log = Files.readString(Path.of("../docs/safety/hazards.md"));
        var hazards = HAZARD.matcher(log).results().toList();

        assertThat(hazards).hasSizeGreaterThan(30);
        assertThat(hazards)
                .allSatisfy(hazard -> assertThat(SHIPPED.select("article#" + hazard.group(1) + " h3")
                                .text())
                        .isEqualTo(hazard.group(1) + " " + hazard.group(2)));
        assertThat(SHIPPED.select("#HZ1 dt").eachText())
                .contains("Cause", "Effect", "Controls", "Guarded by", "Left", "Rows of this rule base", "Risk");
        assertThat(SHIPPED.select("#HZ1").text())
                .contains("UnclearDatesTest.an_undated_self_harm_entry_withholds", "WITHHOLD-SUI-2", "not estimated");
        assertThat(SHIPPED.select("#HZ1 a").eachAttr("href"))
                .contains("#row-WITHHOLD-SUI-2")
                .allMatch(link -> link.startsWith("#row-"));
    }

    @Test
    void every_row_that_keeps_people_safe_stands_in_it_with_its_scenarios_and_hazards() {
        var rows = ShippedRuleBase.ruleBase().rows().stream()
                .filter(row -> Layer.of(row) == Layer.WITHHOLDING || Layer.of(row) == Layer.ALERTS)
                .map(Row::id)
                .toList();

        assertThat(ShippedRuleBase.ruleBase().rows().stream()
                        .filter(Row::isSafeguard)
                        .map(Row::id))
                .isSubsetOf(rows);
        assertThat(SHIPPED.select("article[id^=row-]").eachAttr("id"))
                .contains("row-NEED-CAR-3")
                .doesNotHaveDuplicates()
                .containsAll(rows.stream().map(id -> "row-" + id).toList());
        assertThat(row(SHIPPED, "WITHHOLD-SUI-1"))
                .contains("suicidal thoughts or increased suicide risk is recorded in the last 30 days")
                .contains("Hazards HZ1")
                .containsPattern("Fires in \\d+: .+ \\(safety/.+\\.yaml:\\d+\\)");
    }

    @Test
    void each_section_says_that_it_is_a_draft_and_nothing_claims_compliance() {
        assertThat(SHIPPED.select("section > h2"))
                .hasSize(12)
                .allSatisfy(heading -> assertThat(heading.select(".tag").text()).isEqualTo("draft"));
        assertThat(SHIPPED.select("style").outerHtml()).contains("DRAFT, not assessed: no compliance is claimed");
        assertThat(SHIPPED.select(".cover").text())
                .contains("in the manner of DCB0129", "claims no compliance", "nobody has signed it")
                .contains(ShippedRuleBase.TABLES.sha256(), "Footbridge 0.1.0");
        assertThat(SHIPPED.text()).doesNotContainPattern("(?i)(is|fully) compliant|complies with|certified");
    }

    @Test
    void its_signatures_are_empty() {
        var cells = SHIPPED.select("table.signatures td");

        assertThat(cells).hasSizeGreaterThan(15);
        assertThat(cells.eachText()).isEmpty();
    }

    @Test
    void a_row_that_nobody_in_a_role_has_approved_is_said_to_be_unapproved() {
        assertThat(row(SHIPPED, "WITHHOLD-SUI-1"))
                .contains("unapproved", "Not approved by anybody in a role of the governance team");
        var without = page(
                ShippedRuleBase.TABLES.with(TableFiles.APPROVED_ROWS, "table,row,sha256,who,role,date\n"), List.of());
        assertThat(row(without, "WITHHOLD-SUI-1")).contains("nobody has approved it as it stands");
        assertThat(without.select("section:has(#open) li").text())
                .contains("Rows that nobody in a role of the governance team has approved as they stand.")
                .contains("WITHHOLD-SUI-1 to -11");
    }

    @Test
    void without_scenarios_it_says_that_no_row_was_tried() {
        var without = page(ShippedRuleBase.TABLES, List.of());

        assertThat(without.select("section:has(#open)").text()).contains("No scenario was at hand");
        assertThat(row(without, "WITHHOLD-SUI-1")).contains("Fires in none");
    }

    @Test
    void scenarios_that_fail_and_rows_that_no_hazard_names_are_among_what_is_missing() {
        var spoilt = page(
                replaced(
                        replaced(
                                ShippedRuleBase.TABLES,
                                "2-withholding/safety.csv",
                                "WITHHOLD-SUI-1,active",
                                "WITHHOLD-SUI-1,draft"),
                        "4-alerts/pathway.csv",
                        "ALERT-OUT-2,",
                        "ALERT-OUT-902,"),
                someScenarios());
        var open = spoilt.select("section:has(#open)").text();

        assertThat(open)
                .contains(
                        "Scenarios that do not come out as written. ",
                        "Rows in force that no hazard names. 1: ALERT-OUT-902",
                        "Rows that hazards name as controls and that this rule base does not have. 1: ALERT-OUT-2");
        assertThat(row(spoilt, "WITHHOLD-SUI-1")).contains("WITHHOLD-SUI-1 draft", "Fires in none");
        assertThat(SHIPPED.select("section:has(#open)").text())
                .doesNotContain("do not come out as written", "no hazard names", "does not have");
    }

    private static TableFiles replaced(TableFiles tables, String file, String was, String now) {
        var table = tables.text(file).orElseThrow();
        assertThat(table).contains(was);
        return tables.with(file, table.replace(was, now));
    }

    @Test
    void the_history_of_the_workbench_is_text() {
        var page = page(ShippedRuleBase.TABLES, List.of(), Optional.of(ACTS));

        assertThat(page.select("section:has(#approvals) tbody td").eachText())
                .containsExactly(
                        "1 December 2026, 09:00",
                        "Dr Ann Example (approver)",
                        "approved it a-change <b>Read</b>",
                        "f00d");
        assertThat(SHIPPED.select("section:has(#approvals)").text())
                .contains("No history of the workbench was at hand.");
    }

    @Test
    void the_page_needs_nothing_else() {
        assertThat(SHIPPED.select("script, link, img, iframe, [onclick]")).isEmpty();
        assertThat(SHIPPED.select("a").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(SHIPPED.select("a").eachAttr("href").stream().distinct())
                .allSatisfy(link -> assertThat(SHIPPED.select("[id=" + link.substring(1) + "]"))
                        .hasSize(1));
    }

    @Test
    void rows_are_named_in_ranges_and_by_their_last_number() {
        assertThat(NamedRows.in("`ALERT-LW-1` to `-3`, `-7` and (`NEED-CAR-3`), `Code.java`, `-`"))
                .containsExactly("ALERT-LW-1", "ALERT-LW-2", "ALERT-LW-3", "ALERT-LW-7", "NEED-CAR-3");
        assertThat(NamedRows.inRanges(List.of("A-10", "A-2", "A-9", "B-C-1")))
                .containsExactly("A-2", "A-9 to -10", "B-C-1");
    }
}
