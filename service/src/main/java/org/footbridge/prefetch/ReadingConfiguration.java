package org.footbridge.prefetch;

import ca.uhn.fhir.context.FhirContext;
import org.footbridge.prefetch.server.ReadingLimits;
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
    RecordReader recordReader(FhirContext fhirContext, ReadingLimits limits) {
        return new RecordReader(fhirContext, limits);
    }
}
