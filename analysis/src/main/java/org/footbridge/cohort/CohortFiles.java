package org.footbridge.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.footbridge.cohort.PersonRecord.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people whose records stand at a place: a Bundle, a folder of Bundles, or newline-delimited JSON. They are read one
 * portion after another, when somebody asks for it, so that their number does not matter.
 */
public final class CohortFiles {

    private static final String BUNDLE = ".json";
    private static final String LINES = ".ndjson";

    private final Path place;
    private final Consumer<CohortReadProblem> faults;
    private final SharedResources shared = new SharedResources();
    private final List<Path> bundles = new ArrayList<>();
    private final List<Path> lines = new ArrayList<>();

    private CohortFiles(Path place, Consumer<CohortReadProblem> faults) {
        this.place = place;
        this.faults = faults;
    }

    /**
     * The people at a place.
     *
     * @param faults takes what cannot be read, from any thread, while the portions are read
     * @throws IllegalArgumentException where a folder holds nothing of the kind; the message says so
     */
    public static List<Supplier<List<PersonRecord>>> at(Path place, Consumer<CohortReadProblem> faults)
            throws IOException {
        var records = new CohortFiles(place, faults);
        records.find();
        return records.portions();
    }

    private void find() throws IOException {
        if (!Files.isDirectory(place)) {
            (isLines(place) ? lines : bundles).add(place);
            return;
        }
        try (var paths = Files.walk(place)) {
            paths.filter(Files::isRegularFile).sorted().forEach(file -> {
                if (isLines(file)) {
                    lines.add(file);
                } else if (file.toString().endsWith(BUNDLE)) {
                    bundles.add(file);
                }
            });
        }
        if (bundles.isEmpty() && lines.isEmpty()) {
            throw new IllegalArgumentException("there is no FHIR Bundle (" + BUNDLE + ") and no " + LINES + " file");
        }
    }

    private static boolean isLines(Path file) {
        return file.toString().endsWith(LINES);
    }

    private List<Supplier<List<PersonRecord>>> portions() {
        var withPeople = Files.isDirectory(place)
                ? bundles.stream().filter(file -> !isSharedOnly(file)).toList()
                : bundles;
        var portions = new ArrayList<Supplier<List<PersonRecord>>>();
        var splitter = new BundleSplitter(shared, place, faults);
        withPeople.forEach(file -> portions.add(() -> {
            var bundle = readable(file);
            return bundle == null ? List.of() : splitter.of(bundle, new Place(file, 0), false);
        }));
        if (!lines.isEmpty()) {
            portions.addAll(new NdjsonFiles(lines, place, shared, faults).portions());
        }
        return portions;
    }

    /** A Bundle of practices and practitioners only, which the other records may name. */
    private boolean isSharedOnly(Path file) {
        if (holdsPatient(file)) {
            return false;
        }
        var bundle = readable(file);
        if (bundle != null && BundleResources.isBundle(bundle)) {
            shared.addAllOf(bundle);
        } else if (bundle != null) {
            faults.accept(new CohortReadProblem(file, 0, "is no FHIR Bundle"));
        }
        return true;
    }

    /** Looks no further than the first Patient, which in most Bundles is the first entry. */
    private static boolean holdsPatient(Path file) {
        try (var parser = JsonMapper.shared().createParser(file)) {
            while (parser.nextToken() != null) {
                if ("resourceType".equals(parser.currentName())
                        && parser.currentToken().isScalarValue()
                        && parser.getValueAsString("").equals("Patient")) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            // What is wrong with it is said when its turn comes.
            return true;
        }
    }

    private @Nullable JsonNode readable(Path file) {
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonIOException e) {
            faults.accept(new CohortReadProblem(file, 0, "cannot be read"));
        } catch (JacksonException e) {
            faults.accept(new CohortReadProblem(file, line(e).orElse(0), "is not JSON"));
        }
        return null;
    }

    private static Optional<Integer> line(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(location -> location.getLineNr())
                .filter(line -> line > 0);
    }
}
