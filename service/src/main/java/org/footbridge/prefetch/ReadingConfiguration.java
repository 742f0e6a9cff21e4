package org.footbridge.prefetch;

import ca.uhn.fhir.context.FhirContext;
import org.footbridge.chart.Chart;
import org.footbridge.record.RecordReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service needs to read records. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingLimits.class)
class ReadingConfiguration {

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    RecordReader recordReader(ReadingLimits limits) {
        return reader(limits);
    }

    @Bean
    Chart chart(FhirContext fhirContext) {
        return new Chart(fhirContext);
    }

    /** A reader that asks over HTTP, inside the limits, for what was not prefetched. */
    static RecordReader reader(ReadingLimits limits) {
        var http = limits.http().client().build();
        return new RecordReader(limits.budget(), limits.pageLimit(), access -> new FhirServerClient(http, access));
    }
}
