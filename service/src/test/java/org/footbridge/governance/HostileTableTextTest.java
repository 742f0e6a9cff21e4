package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.footbridge.governance.GovernancePage.RefusedChange;
import org.footbridge.rulebase.RuleDescription;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The loader refuses markup in tables; a refused cell is still quoted in the report, so the page must not trust it. */
class HostileTableTextTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&${1+1}[[${2+2}]]";
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @Test
    void stays_text_wherever_it_stands() {
        var rule = new RuleDescription(
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                HOSTILE,
                HOSTILE,
                LocalDate.EPOCH,
                true,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE);
        var layer = new GovernancePage.RulesOfLayer(HOSTILE, HOSTILE, 1, 0, 0, List.of(rule));

        for (boolean waits : new boolean[] {true, false}) {
            var page = printed(new GovernancePage(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    1,
                    HOSTILE,
                    List.of(HOSTILE),
                    NOW,
                    HOSTILE,
                    waits ? NOW : null,
                    NOW,
                    HOSTILE,
                    true,
                    List.of(rule),
                    30,
                    List.of(rule),
                    List.of(layer),
                    new RefusedChange(NOW, waits, waits ? null : NOW, List.of(HOSTILE, HOSTILE), List.of(HOSTILE))));

            assertThat(page)
                    .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;${1+1}[[${2+2}]]")
                    .doesNotContain("<img");
        }
    }

    static String printed(GovernancePage page) {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        var context = new Context();
        context.setVariable("page", page);
        context.setVariable("in", new LondonTimes());
        return engine.process("governance", context);
    }
}
