package org.footbridge.launcher.persona;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.footbridge.launcher.InvalidSetting;
import org.footbridge.launcher.PracticeProperties;
import org.footbridge.launcher.fhir.RecordAccess;
import org.footbridge.launcher.fhir.RecordWriter;
import org.footbridge.launcher.persona.PersonaReader.Persona;
import org.footbridge.launcher.web.Users;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Fills the store before the first request: the practice, its personas, and whole records where a folder is given. */
@Component
record PracticeLoader(
        RecordWriter writer,
        PatientDescriptions people,
        Users users,
        RecordFolder folder,
        PracticeProperties properties,
        Clock clock)
        implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeLoader.class);

    @Override
    public void afterSingletonsInstantiated() {
        var staff = new PracticeStaff(PersonaFields.read(new ClassPathResource("practice.yaml")));
        writer.apply(transaction(staff.resources()), RecordAccess.OWN_SCREENS);
        staff.users().forEach(users::add);
        var personas = personas(staff);
        for (var persona : personas) {
            writer.apply(transaction(persona.resources()), RecordAccess.OWN_SCREENS);
            people.add(persona.id(), persona.about());
        }
        LOG.info("{} personas loaded", personas.size());
        InvalidSetting.require(
                users.find(properties.user()).isPresent(),
                "practice.user names nobody of practice.yaml: " + properties.user());
        if (!properties.records().isBlank()) {
            folder.load(properties.records().strip());
        }
    }

    private List<Persona> personas(PracticeStaff staff) {
        var today = LocalDate.now(clock);
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:personas/*.yaml"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(file -> PersonaReader.read(PersonaFields.read(file), today, staff))
                    .toList();
        } catch (IOException e) {
            throw new PersonaException("The personas cannot be listed", e);
        }
    }

    private static Bundle transaction(List<Resource> resources) {
        var bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (var resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return bundle;
    }
}
