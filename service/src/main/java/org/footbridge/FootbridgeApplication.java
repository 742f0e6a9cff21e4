package org.footbridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the Footbridge service. */
@SpringBootApplication
public class FootbridgeApplication {

    public static void main(String[] args) {
        SpringApplication.run(FootbridgeApplication.class, args);
    }
}
