package org.footbridge.card;

import ca.uhn.fhir.context.FhirContext;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Gives each card an id that is never used again. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {
    @Bean
    CardMaker cardMaker(FhirContext fhirContext, JsonMapper json) {
        return new CardMaker(fhirContext, json, UUID::randomUUID);
    }
}
