package org.footbridge.launcher.persona;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Person of the practice, with their record and the line that helps a demonstrator find them. */
record Persona(String id, String about, List<Resource> resources) {

    Persona {
        resources = List.copyOf(resources);
    }
}
