package org.footbridge.consultation;

import java.util.UUID;
import org.footbridge.card.CardMaker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each card an id that is never used again. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {
    @Bean
    CardMaker cardMaker() {
        return new CardMaker(UUID::randomUUID);
    }
}
