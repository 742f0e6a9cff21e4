package org.footbridge.launcher;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the practice GP record. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PracticeRecordApplication {

    public static void main(String[] args) {
        SpringApplication.run(PracticeRecordApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(PracticeZone.LONDON);
    }
}
