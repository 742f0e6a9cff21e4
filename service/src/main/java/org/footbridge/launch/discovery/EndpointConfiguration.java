package org.footbridge.launch.discovery;

import java.time.Duration;
import org.footbridge.http.RecordSystemHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How the endpoints of a launch are called: discovery, tokens, keys and revocation, whose answers are short. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    @Bean
    RecordSystemHttp recordSystemHttp() {
        return new RecordSystemHttp(Duration.ofSeconds(4), DataSize.ofKilobytes(256), 64);
    }
}
