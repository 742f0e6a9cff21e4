package org.footbridge.launcher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the practice GP record. */
@SpringBootApplication
public class PracticeRecordApplication {

    public static void main(String[] args) {
        SpringApplication.run(PracticeRecordApplication.class, args);
    }
}
