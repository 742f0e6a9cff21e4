package org.footbridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.footbridge.launcher.smart.SmartProperties;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class InvalidSettingTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({PracticeProperties.class, SmartProperties.class})
    static class SettingsOnly {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practice.page-size=0",
                "practice.page-size=501",
                "practice.page-size=many",
                "practice.base-url=nonsense",
                "practice.base-url=http://a b",
                "practice.cds-services=ftp://localhost/",
                "practice.cds-services=",
                "practice.cds-timeout=0s",
                "practice.cds-timeout=soon",
                "practice.cds-timeout=99999999999d",
                "practice.discovery-ttl=-1s",
                "practice.smart.launch-life=0s",
                "practice.smart.code-life=-1s",
                "practice.smart.token-life=400d",
                "practice.smart.refresh-life=0s",
                "practice.smart.hook-token-life=0s",
                "practice.smart.key-refetch=-1s",
                "practice.smart.slow-answer=-1s",
                "practice.smart.cds-client-id=",
            })
    void stops_the_start_with_one_line_that_names_the_setting(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(SettingsOnly.class)
                        .web(WebApplicationType.NONE)
                        .run("--" + setting)
                        .close())
                .isInstanceOf(RuntimeException.class);

        assertThat(output)
                .containsPattern("(?m)^" + setting.substring(0, setting.indexOf('=')) + " .*$")
                .contains("APPLICATION FAILED TO START")
                .doesNotContain("\tat ", "java.");
    }
}
