package org.footbridge.hook;

import ca.uhn.fhir.context.FhirContext;
import java.util.UUID;
import org.footbridge.card.CardMaker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes what the story needs and no other room provides. */
@Configuration(proxyBeanMethods = false)
class HookConfiguration {
    @Bean
    CardMaker cardMaker(FhirContext fhirContext, JsonMapper json) {
        return new CardMaker(fhirContext, json, UUID::randomUUID);
    }
}
