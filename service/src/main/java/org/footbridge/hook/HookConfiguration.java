package org.footbridge.hook;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which service answers. */
@Configuration(proxyBeanMethods = false)
class HookConfiguration {
    @Bean
    SocialPrescribing socialPrescribing() {
        return new SocialPrescribing(Map.of("patient", "Patient/{{context.patientId}}"));
    }
}
