package org.footbridge.chart.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.footbridge.facts.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirDateTimeTest {

    @Test
    void is_as_precise_as_it_is_written() {
        assertThat(FhirDateTime.of("2026")).contains(PartialDate.in(Year.of(2026)));
        assertThat(FhirDateTime.of("2026-02")).contains(PartialDate.in(YearMonth.of(2026, 2)));
        assertThat(FhirDateTime.of("2024-02-29")).contains(PartialDate.on(LocalDate.of(2024, 2, 29)));
        assertThat(FhirDateTime.of(" 2026-02-01 ")).contains(PartialDate.on(LocalDate.of(2026, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T09:00:00Z, 2026-10-01T09:00:00Z",
        "2026-10-01T09:00Z, 2026-10-01T09:00:00Z",
        "2026-10-01T23:59:60Z, 2026-10-02T00:00:00Z",
        "2026-10-01T09:00:00.5+01:00, 2026-10-01T08:00:00.500Z",
        "2026-10-01T09:00:00.25-05:30, 2026-10-01T14:30:00.250Z",
        "2026-10-01T09:00:00.123456Z, 2026-10-01T09:00:00.123Z",
        "2026-10-01T09:00:00+23:59, 2026-09-30T09:01:00Z"
    })
    void has_an_instant_where_it_has_a_zone(String text, String instant) {
        assertThat(FhirDateTime.of(text)).contains(PartialDate.ofInstant(Instant.parse(instant)));
    }

    @Test
    void is_the_written_day_where_a_time_has_no_zone() {
        assertThat(FhirDateTime.of("2026-10-01T23:30:00")).contains(PartialDate.on(LocalDate.of(2026, 10, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "26",
                "20260",
                "2026-1",
                "2026-13",
                "2026-00",
                "2026-02-30",
                "2026-2-01",
                "20261001",
                "+202",
                "2026-+1",
                "2026/10/01",
                "1.10.2026",
                "2026-10-01T",
                "2026-10-01T09:00",
                "2026-10-01T09:00:0",
                "2026-10-01 09:00:00",
                "2026-10-01T24:00:00Z",
                "2026-10-01T09:60:00Z",
                "2026-10-01T09:00:61Z",
                "2026-10-01T09:00:00z",
                "2026-10-01T09:00:00.Z",
                "2026-10-01T09:00:00+01",
                "2026-10-01T09:00:00+0100",
                "2026-10-01T09:00:00+24:00",
                "2026-10-01T09:00:00+01:00Z",
                "\u0662\u0660\u0662\u0666"
            })
    void is_none(String text) {
        assertThat(FhirDateTime.of(text)).isEmpty();
    }

    @Test
    void is_stricter_where_it_is_asked_for() {
        assertThat(FhirDateTime.strictly("2026-10-01T09:00:00Z")).isPresent();
        assertThat(FhirDateTime.strictly("2026-10-01T09:00Z")).isEmpty();
        assertThat(FhirDateTime.strictly(" 2026-10-01")).isEmpty();
    }
}
