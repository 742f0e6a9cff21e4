package org.footbridge;

import com.fasterxml.uuid.Generators;
import java.net.URI;
import java.time.Clock;
import org.footbridge.about.AboutController;
import org.footbridge.advice.Adviser;
import org.footbridge.card.CardMaker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the Footbridge service, and makes what it takes from the modules that know no Spring. */
@SpringBootApplication(proxyBeanMethods = false)
public class FootbridgeApplication {
    public static void main(String[] args) {
        SpringApplication.run(FootbridgeApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Adviser adviser() {
        return new Adviser();
    }

    /** Each card gets an id that is never used again, in order of time, so that the ledger grows at its end. */
    @Bean
    CardMaker cardMaker(@Value("${footbridge.base-url:http://localhost:8080}") URI baseUrl) {
        return new CardMaker(
                Generators.timeBasedEpochRandomGenerator()::generate, AboutController.addressUnder(baseUrl));
    }
}
