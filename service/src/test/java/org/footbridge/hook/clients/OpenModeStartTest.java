package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.footbridge.FootbridgeApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OpenModeStartTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", ""})
    void does_not_start_where_others_can_reach_it(String address, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        FootbridgeApplication.class,
                        "--footbridge.open=true",
                        "--server.port=0",
                        "--server.address=" + address,
                        "--spring.datasource.url=jdbc:h2:mem:open-mode;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"))
                .hasStackTraceContaining("OpenModeRefused");
        assertThat(output.getAll())
                .contains("FOOTBRIDGE_OPEN=true is for this machine only, but server.address is "
                        + (address.isEmpty() ? "every address" : address))
                .doesNotContain("OPEN MODE (")
                .doesNotContain("\tat ");
    }
}
