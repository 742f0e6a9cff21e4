package org.footbridge.chart;

import ca.uhn.fhir.context.FhirContext;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.RecordJson;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the one door costs next to reading a tree of the whole request, with and without HAPI for what can be used, and to
 * HAPI parsing the prefetch whole: process CPU, in interleaved rounds after a warm up. Quote the ratios only.
 * {@code java ... org.footbridge.chart.ChartBenchmark FOLDER}
 */
public final class ChartBenchmark {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final RecordReader READER = HttpFhirSource.reader(Duration.ofSeconds(2));
    private static final Chart CHART = new Chart();
    private static final HapiChart HAPI_CHART = new HapiChart(FHIR);
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static int sink;

    private ChartBenchmark() {}

    public static void main(String[] args) {
        var files = SyntheticBundles.files(Path.of(args[0]));
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            files.forEach(file -> compare(file, false));
        }
        files.forEach(file -> compare(file, true));
    }

    private static void compare(Path file, boolean show) {
        var prefetch = SyntheticBundles.prefetch(file);
        var text = request(prefetch);
        int runs = Math.max(10, 10_000_000 / text.length);
        double door = 0;
        double tree = 0;
        double byHapi = 0;
        double whole = 0;
        for (int round = 0; round < 4; round++) {
            door += cost(() -> facts(RecordJson.request(JSON, text), CHART::facts), runs);
            tree += cost(() -> facts(JSON.readTree(text), CHART::facts), runs);
            byHapi += cost(() -> facts(JSON.readTree(text), HAPI_CHART::facts), runs);
            whole += cost(() -> whole(prefetch), runs);
        }
        if (show) {
            System.out.printf(
                    "%-16s %5d KB   door %6.2f ms   from a tree %.2f   and by HAPI %.2f   all by HAPI %.2f times%n",
                    file.getFileName(), text.length / 1024, door / 4 / runs, tree / door, byHapi / door, whole / door);
        }
    }

    private static byte[] request(Map<String, String> prefetch) {
        var request = JSON.createObjectNode();
        var sent = request.putObject("prefetch");
        prefetch.forEach((key, json) -> sent.set(key, JSON.readTree(json)));
        return JSON.writeValueAsBytes(request);
    }

    private static double cost(Runnable work, int runs) {
        long start = MACHINE.getProcessCpuTime();
        for (int i = 0; i < runs; i++) {
            work.run();
        }
        return (MACHINE.getProcessCpuTime() - start) / 1e6;
    }

    /** Makes facts of a record. */
    private interface Reading {
        PatientFacts facts(RecordRead record, LocalDate asOf, Vocabulary vocabulary);
    }

    private static void facts(JsonNode request, Reading reading) {
        var prefetch = new HashMap<String, JsonNode>();
        request.path("prefetch").properties().forEach(part -> prefetch.put(part.getKey(), part.getValue()));
        var read = READER.read(new RecordRequest("p1", prefetch, Optional.empty()), TestRecord.VOCABULARY);
        sink += reading.facts((RecordRead) read, TestRecord.TODAY, TestRecord.VOCABULARY)
                .observations()
                .size();
    }

    private static void whole(Map<String, String> prefetch) {
        prefetch.values()
                .forEach(json -> sink +=
                        FHIR.newJsonParser().parseResource(json).fhirType().length());
    }
}
