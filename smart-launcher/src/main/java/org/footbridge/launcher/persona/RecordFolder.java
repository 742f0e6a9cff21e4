package org.footbridge.launcher.persona;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.footbridge.launcher.fhir.RecordAccess;
import org.footbridge.launcher.fhir.RecordWriter;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whole records from a folder of Bundles. Of a file that cannot be loaded nothing is, and one line in the log says why. */
@Component
record RecordFolder(FhirContext context, RecordWriter writer, PatientDescriptions people) {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFolder.class);

    private record Loaded(Path file, Bundle bundle) {
        boolean hasPatient() {
            return bundle.getEntry().stream().anyMatch(entry -> entry.getResource() instanceof Patient);
        }
    }

    void load(String folder) {
        List<Path> files;
        try (var listed = Files.list(Path.of(folder))) {
            files = listed.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.error("No whole records loaded: the folder {} cannot be read", folder);
            return;
        }
        // Practices and practitioners first: patients' records refer to them by search.
        files.stream()
                .flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(Loaded::hasPatient))
                .forEach(this::store);
    }

    private List<Loaded> read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return List.of(new Loaded(file, context.newJsonParser().parseResource(Bundle.class, in)));
        } catch (IOException | UncheckedIOException | DataFormatException | ClassCastException e) {
            return refused(file, e);
        }
    }

    private void store(Loaded loaded) {
        try {
            keepIds(loaded.bundle());
            writer.apply(loaded.bundle().setType(BundleType.TRANSACTION), RecordAccess.OWN_SCREENS);
            var entries = loaded.bundle().getEntry();
            entries.stream()
                    .filter(entry -> entry.getResource() instanceof Patient)
                    .forEach(entry -> people.add(
                            entry.getResource().getIdElement().getIdPart(),
                            "Whole record of " + entries.size() + " entries"));
            LOG.info("{}: {} entries loaded", loaded.file().getFileName(), entries.size());
        } catch (BaseServerResponseException e) {
            refused(loaded.file(), e);
        }
    }

    /** A created resource would get a new id at every start; with its own, a patient keeps their address. */
    private static void keepIds(Bundle bundle) {
        for (var entry : bundle.getEntry()) {
            var resource = entry.getResource();
            if (resource != null
                    && resource.hasId()
                    && entry.getRequest().getMethod() == HTTPVerb.POST
                    && resource.fhirType().equals(entry.getRequest().getUrl())) {
                entry.getRequest()
                        .setMethod(HTTPVerb.PUT)
                        .setUrl(resource.fhirType() + "/"
                                + resource.getIdElement().getIdPart());
            }
        }
    }

    private static List<Loaded> refused(Path file, Exception why) {
        var reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        LOG.error("{}: nothing loaded, since it cannot be applied as a transaction: {}", file.getFileName(), reason);
        return List.of();
    }
}
