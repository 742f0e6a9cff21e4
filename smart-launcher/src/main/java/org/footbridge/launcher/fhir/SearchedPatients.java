package org.footbridge.launcher.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;

/** The patients whom a search names. */
final class SearchedPatients {

    private static final String PATIENT = "Patient";

    private SearchedPatients() {}

    static Set<String> in(String type, Map<String, List<String>> parameters) {
        var named = new LinkedHashSet<String>();
        parameters.forEach((written, values) -> {
            var name = written.split(":", 2)[0];
            boolean aboutPatients = "patient".equals(name)
                    || "subject".equals(name)
                    || written.endsWith(":" + PATIENT)
                    || (PATIENT.equals(type) && "_id".equals(name));
            for (var value : written.endsWith(":missing") ? List.<String>of() : values) {
                for (var one : value.split(",", -1)) {
                    var id = new IdType(one);
                    if (PATIENT.equals(id.getResourceType()) || (aboutPatients && !id.hasResourceType())) {
                        named.add(id.getIdPart() == null ? one : id.getIdPart());
                    }
                }
            }
        });
        return named;
    }
}
