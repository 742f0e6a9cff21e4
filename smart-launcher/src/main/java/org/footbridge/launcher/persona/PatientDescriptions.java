package org.footbridge.launcher.persona;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Descriptions of the patients, kept outside their records: one line to find each patient by in the list. */
@Component
public class PatientDescriptions {

    private final Map<String, String> about = new ConcurrentHashMap<>();

    void add(String patient, String line) {
        about.put(patient, line);
    }

    /** What the list says of a patient; empty for one created over FHIR. */
    public String about(String patient) {
        return about.getOrDefault(patient, "");
    }
}
