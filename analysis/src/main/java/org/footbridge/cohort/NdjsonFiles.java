package org.footbridge.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.footbridge.cohort.NdjsonLines.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Newline-delimited JSON: a Bundle a line, or a resource a line as Bulk Data exports it, a file for each type. All of it
 * is gone through once, to learn which lines belong to whom; only the person whose turn it is is held in memory.
 */
final class NdjsonFiles {

    private final Path source;
    private final SharedResources shared;
    private final Consumer<CohortReadProblem> faults;
    private final List<Line> bundles = new ArrayList<>();
    private final Map<String, Line> patients = new LinkedHashMap<>();
    private final Map<String, List<Line>> byPatient = new HashMap<>();

    /**
     * Goes through each of the files.
     *
     * @param source the file, or the folder of all of them
     */
    NdjsonFiles(List<Path> files, Path source, SharedResources shared, Consumer<CohortReadProblem> faults) {
        this.source = source;
        this.shared = shared;
        this.faults = faults;
        for (var file : files) {
            try {
                NdjsonLines.each(file, this::add);
            } catch (IOException e) {
                faults.accept(new CohortReadProblem(file, 0, "cannot be read"));
            }
        }
        byPatient.forEach((patient, lines) -> {
            if (!patients.containsKey(patient)) {
                var others = lines.size() == 1 ? "" : "; so do " + (lines.size() - 1) + " more lines";
                faults.accept(lines.getFirst().fault("names a patient who is not here" + others));
            }
        });
    }

    private void add(Line line, byte[] bytes) {
        try {
            add(line, ResourceHeader.of(bytes));
        } catch (JacksonException e) {
            faults.accept(line.fault("is not JSON"));
        }
    }

    private void add(Line line, ResourceHeader header) {
        var reference = header.type() + "/" + header.id();
        if (header.type().equals("Bundle")) {
            bundles.add(line);
        } else if (header.type().equals("Patient")) {
            patients.putIfAbsent(reference, line);
        } else if (BundleResources.SHARED.contains(header.type())) {
            shared.add(reference, () -> BundleResources.entry(json(line)));
        } else if (BundleResources.OF_A_PATIENT.contains(header.type())) {
            var patient = BundleResources.key(header.patient()).replaceFirst("^urn:uuid:", "Patient/");
            if (patient.isEmpty()) {
                faults.accept(line.fault("names no patient"));
            } else {
                byPatient.computeIfAbsent(patient, _ -> new ArrayList<>()).add(line);
            }
        } else if (header.type().isEmpty()) {
            faults.accept(line.fault("is no FHIR resource"));
        }
    }

    /** The people, a portion for each line that is a Bundle and for each Patient. */
    List<Supplier<List<PersonRecord>>> portions() {
        var portions = new ArrayList<Supplier<List<PersonRecord>>>();
        var splitter = new BundleSplitter(shared, source, faults);
        boolean single = bundles.size() == 1 && patients.isEmpty();
        bundles.forEach(line -> portions.add(() -> {
            var bundle = readable(line);
            return bundle == null ? List.of() : splitter.of(bundle, line.place(), !single);
        }));
        int number = 0;
        for (var patient : patients.entrySet()) {
            int counted = ++number;
            portions.add(() -> person(patient.getKey(), patient.getValue(), counted));
        }
        return portions;
    }

    private List<PersonRecord> person(String reference, Line line, int number) {
        var entries = new ArrayList<JsonNode>();
        var lines = new ArrayList<>(List.of(line));
        lines.addAll(byPatient.getOrDefault(reference, List.of()));
        for (var each : lines) {
            var resource = readable(each);
            if (resource != null) {
                entries.add(BundleResources.entry(resource));
            }
        }
        if (entries.isEmpty()
                || !BundleResources.type(entries.getFirst().path("resource")).equals("Patient")) {
            return List.of();
        }
        entries.addAll(shared.namedBy(entries));
        boolean alone = patients.size() == 1 && bundles.isEmpty();
        var label = BundleSplitter.label(reference.substring("Patient/".length()), line.place(), number);
        return List.of(new PersonRecord(source, label, alone, line.place(), BundleResources.bundle(entries)));
    }

    /** A line may turn out not to be JSON behind what was read of it before. */
    private @Nullable JsonNode readable(Line line) {
        try {
            return json(line);
        } catch (JacksonException e) {
            faults.accept(line.fault("is not JSON"));
            return null;
        }
    }

    private static JsonNode json(Line line) {
        try {
            return JsonMapper.shared().readTree(line.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(line.file() + " changed while it was read", e);
        }
    }
}
