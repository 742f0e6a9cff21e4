package org.footbridge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.footbridge.FootbridgeApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A setting that cannot work stops the start, and the last lines name it. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableSettingStartTest {
    @ParameterizedTest
    @CsvSource({
        "footbridge.answer-budget, soon",
        "footbridge.answer-budget, 99999999999d",
        "footbridge.body-limit, 0",
        "footbridge.cds-hooks-version, 3.0",
        "footbridge.governance-page, everyone",
        "footbridge.rulebase-check, 0s",
        "footbridge.feedback.keep-unanswered-days, -3",
        "footbridge.launch.key, abc",
        "footbridge.tokens.algorithms, none",
        "footbridge.tokens.skew, later",
        "spring.datasource.url, jdbc:nonsense:x",
        "spring.datasource.url, nonsense",
    })
    void stops_the_start(String key, String value, CapturedOutput output) {
        var settings = new HashMap<String, Object>(Map.of(
                "server.port",
                0,
                "spring.datasource.url",
                "jdbc:h2:mem:settings;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"));
        settings.put(key, value);
        var arguments = settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        assertThatThrownBy(() -> SpringApplication.run(FootbridgeApplication.class, arguments))
                .isInstanceOf(Exception.class);

        var last = output.getAll().lines().filter(line -> !line.isBlank()).toList().reversed().stream()
                .limit(10)
                .toList();
        assertThat(last).anyMatch(line -> line.contains(key));
        assertThat(output.getAll()).doesNotContain("\tat ", "Caused by", "Exception");
    }
}
