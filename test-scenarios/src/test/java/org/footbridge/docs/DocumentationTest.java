package org.footbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages by which people find their way lead to what is there. */
class DocumentationTest {

    private static final Path HAZARDS = ProjectFiles.ROOT.resolve("docs/safety/hazards.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\w\\- ]");

    @TestFactory
    Stream<DynamicTest> every_relative_link_leads_somewhere() {
        return ProjectFiles.pages()
                .map(page -> DynamicTest.dynamicTest(
                        ProjectFiles.nameOf(page),
                        () -> assertThat(links(page).filter(link -> !leadsSomewhere(page, link)))
                                .isEmpty()));
    }

    @Test
    void every_hazard_is_guarded_by_tests_that_exist_or_says_not_yet() {
        var tests = TestMethods.inTheSources();
        for (var hazard : ProjectFiles.text(HAZARDS).split("\n## ", -1)) {
            if (hazard.startsWith("HZ")) {
                var named = TEST.matcher(hazard)
                        .results()
                        .map(test -> test.group(1) + "." + test.group(2))
                        .toList();
                assertThat(hazard).containsPattern(named.isEmpty() ? "not yet" : "Guarded by");
                assertThat(named.stream().filter(test -> tests.fileOf(test).isEmpty()))
                        .as("named, but not in the sources")
                        .isEmpty();
            }
        }
        assertThat(ProjectFiles.text(HAZARDS)).contains("## HZ1 ", "## HZ11 ");
    }

    @Test
    void readme_is_read_in_a_few_minutes() {
        assertThat(ProjectFiles.text(ProjectFiles.ROOT.resolve("README.md"))
                        .strip()
                        .split("\\s+"))
                .hasSizeLessThanOrEqualTo(1_000);
    }

    /** The example that shows how to add a rule must itself be sound, also after the tables have changed. */
    @Test
    void the_rule_that_add_a_rule_adds_is_sound() {
        var shipped = TableFiles.in(ProjectFiles.ROOT.resolve("rules/rulebase"));
        var tables = shipped.with("vocabulary.csv", grown(shipped, "vocabulary.csv", "smoker,"))
                .with("codes/smoker.csv", block("system,code,"))
                .with("1-needs/smoking.csv", block("id,status,"))
                .with("3-routes/routes.csv", grown(shipped, "3-routes/routes.csv", "ROUTE-"));

        assertThat(RuleBaseGate.admit(tables) instanceof Outcome.Faulty faulty ? faulty.report() : "")
                .isEmpty();
    }

    /** Nothing is added where somebody has followed the steps already. */
    private static String grown(TableFiles tables, String file, String begins) {
        var table = tables.text(file).orElseThrow();
        var added = block(begins);
        return table.contains(added) ? table : table.stripTrailing() + "\n" + added;
    }

    /** The first indented block of the page that begins so. */
    private static String block(String begins) {
        var page = ProjectFiles.text(ProjectFiles.ROOT.resolve("docs/add-a-rule.md"));
        return page.substring(page.indexOf("       " + begins))
                .lines()
                .takeWhile(line -> line.startsWith("       "))
                .map(String::strip)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(ProjectFiles.text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        int hash = link.indexOf('#');
        var target = hash == 0 ? page : page.resolveSibling(hash < 0 ? link : link.substring(0, hash));
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static Set<String> anchors(Path page) {
        return HEADING.matcher(ProjectFiles.text(page))
                .results()
                .map(heading -> NOT_IN_ANCHORS.matcher(heading.group(1)).replaceAll(""))
                .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
