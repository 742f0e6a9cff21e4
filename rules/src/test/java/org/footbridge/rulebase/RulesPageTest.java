package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;

class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    @Test
    void the_page_about_the_rules_says_what_the_tables_say() throws IOException {
        var page = RulesPage.of(ShippedRuleBase.ruleBase());
        if (Boolean.getBoolean("rules.doc.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "")
                .as("docs/rules.md is not what the tables say; make it again with:"
                        + " mvn -pl rules test -Dtest=RulesPageTest -Drules.doc.write=true")
                .isEqualTo(page);
    }

    @Test
    void every_row_and_every_term_stands_on_the_page() {
        var page = RulesPage.of(ShippedRuleBase.ruleBase());

        assertThat(ShippedRuleBase.ruleBase().rows())
                .allSatisfy(row -> assertThat(page).contains("### " + row.id() + "\n"));
        assertThat(ShippedRuleBase.ruleBase().vocabulary().terms())
                .allSatisfy(term -> assertThat(page).contains("### " + term.name() + "\n"));
    }
}
