package org.footbridge.launcher.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class AppRegistryTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SmartProperties.class)
    @Import(AppRegistry.class)
    static class RegistryOnly {}

    private static void start(String... scopes) {
        new SpringApplicationBuilder(RegistryOnly.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--practice.smart.apps[0].client-id=diary",
                        "--practice.smart.apps[0].name=Diary",
                        "--practice.smart.apps[0].launch-url=http://127.0.0.1:9/launch",
                        "--practice.smart.apps[0].redirect-uris[0]=http://127.0.0.1:9/callback",
                        "--practice.smart.apps[0].authentication=none",
                        "--practice.smart.apps[0].scopes=" + String.join(",", scopes))
                .close();
    }

    @Test
    void an_app_may_register_the_scope_profile(CapturedOutput output) {
        start("openid", "fhirUser", "profile");

        assertThat(output).doesNotContain("APPLICATION FAILED TO START");
    }

    @Test
    void an_unknown_scope_stops_the_start_with_one_line_that_says_what_to_change(CapturedOutput output) {
        assertThatThrownBy(() -> start("openid", "profil")).isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .containsPattern("(?m)^practice\\.smart\\.apps, diary: 'profil' is no scope of this record\\. "
                        + "Change or remove it in the app's scopes; known are openid, .*profile.*\\.$")
                .doesNotContain("\tat ");
    }
}
