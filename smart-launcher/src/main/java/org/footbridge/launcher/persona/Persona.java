package org.footbridge.launcher.persona;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** One person of the practice: the line by which a demonstrator finds them, and their record. */
record Persona(String id, String about, List<Resource> resources) {

    Persona {
        resources = List.copyOf(resources);
    }
}
