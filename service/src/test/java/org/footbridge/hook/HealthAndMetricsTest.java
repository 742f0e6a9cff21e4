package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthAndMetricsTest extends ServiceOnPort {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void health_is_up_on_a_port_of_its_own(String path) {
        var health = managed(path);

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(managed("/actuator/health")
                        .json()
                        .at("/components/ledger/status")
                        .asString())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/loggers"})
    void nothing_else_is_there(String path) {
        assertThat(managed(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/prometheus", "/actuator"})
    void none_of_it_is_on_the_port_of_the_services(String path) {
        assertThat(send(request(path)).fault()).isEqualTo("nothing-here");
    }

    @Test
    void metrics_show_the_time_of_a_call_by_hook_status_and_stage() {
        assertThat(post(SERVICE, patientView()).status()).isEqualTo(200);
        assertThat(post(SERVICE, patientView().replace("\"problems\": null,", ""))
                        .status())
                .isEqualTo(200);
        assertThat(post(SERVICE, patientView(), "no token").status()).isEqualTo(401);

        assertThat(managed("/actuator/prometheus").http().body())
                .contains(
                        "footbridge_answer_seconds_count{hook=\"patient-view\",status=\"200\"}",
                        "footbridge_answer_seconds_bucket{hook=\"patient-view\",status=\"200\",le=\"0.25\"}",
                        "footbridge_answer_seconds_count{hook=\"patient-view\",status=\"401\"}",
                        "footbridge_stage_seconds_count{hook=\"patient-view\",stage=\"body\"}",
                        "footbridge_stage_seconds_count{hook=\"patient-view\",stage=\"read\"}",
                        "footbridge_stage_seconds_count{hook=\"patient-view\",stage=\"facts\"}",
                        "footbridge_stage_seconds_count{hook=\"patient-view\",stage=\"advise\"}",
                        "footbridge_stage_seconds_count{hook=\"patient-view\",stage=\"cards\"}",
                        "footbridge_unread_total{cause=\"not given\",part=\"problems\"}",
                        "footbridge_ledger_waiting",
                        "footbridge_ledger_lost_total 0.0",
                        "jvm_memory_used_bytes")
                .doesNotContain("spring_security", "http_server", "warm");
    }

    /** Each time series costs memory here and at whoever stores it: no label may be what a caller made up. */
    @Test
    void a_made_up_service_makes_no_time_series() {
        assertThat(post("/cds-services/made-up-service", patientView()).fault()).isEqualTo("unknown-service");

        assertThat(managed("/actuator/prometheus").http().body()).doesNotContain("made-up");
    }
}
