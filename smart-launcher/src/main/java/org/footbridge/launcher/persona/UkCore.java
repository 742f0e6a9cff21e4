package org.footbridge.launcher.persona;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;

/** What every hand-written resource shares: its id and the UK Core profile whose shape it has. */
final class UkCore {

    private static final String PROFILES = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

    private UkCore() {}

    static <T extends Resource> T named(T resource, String id) {
        resource.setId(id);
        resource.getMeta().addProfile(PROFILES + resource.fhirType());
        return resource;
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}
