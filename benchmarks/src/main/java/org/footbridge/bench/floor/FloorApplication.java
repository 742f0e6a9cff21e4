package org.footbridge.bench.floor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Floors as a web application, on the same web server and with virtual threads as the service has them. */
@SpringBootApplication
public class FloorApplication {

    /** Starts it. */
    public static void main(String[] args) {
        System.setProperty("spring.threads.virtual.enabled", "true");
        SpringApplication.run(FloorApplication.class, args);
    }
}
