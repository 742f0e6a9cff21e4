package org.footbridge.http;

import java.time.Duration;
import org.footbridge.chart.Chart;
import org.footbridge.record.RecordReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What the service needs to read records and to call record systems. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingLimits.class)
class ReadingConfiguration {
    /** A reader that asks over HTTP, inside the limits, for what was not prefetched. */
    @Bean
    RecordReader recordReader(ReadingLimits limits) {
        var http = limits.http().client().build();
        var places = new ReadingPlaces(limits);
        return new RecordReader(
                limits.budget(), limits.pageLimit(), access -> new FhirServerClient(http, access, places));
    }

    @Bean
    Chart chart() {
        return new Chart();
    }

    /** For the endpoints of a launch: discovery, tokens, keys and revocation, whose answers are short. */
    @Bean
    RecordSystemHttp endpointHttp() {
        return new RecordSystemHttp(Duration.ofSeconds(4), DataSize.ofKilobytes(256), 64);
    }
}
