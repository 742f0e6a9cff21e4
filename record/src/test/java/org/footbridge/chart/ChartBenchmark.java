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
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the one door costs next to the same door with HAPI for what it can use, and to HAPI parsing the prefetch whole: process CPU, in interleaved rounds after a warm
 * up. Quote the ratio only. {@code java ... org.footbridge.chart.ChartBenchmark FOLDER}
 */
public final class ChartBenchmark {

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
        int size = prefetch.values().stream().mapToInt(String::length).sum();
        int runs = Math.max(10, 10_000_000 / size);
        double door = 0;
        double byHapi = 0;
        double whole = 0;
        for (int round = 0; round < 4; round++) {
            door += cost(() -> door(prefetch, CHART::facts), runs);
            byHapi += cost(() -> door(prefetch, HAPI_CHART::facts), runs);
            whole += cost(() -> whole(prefetch), runs);
        }
        if (show) {
            System.out.printf(
                    "%-16s %5d KB   door %6.2f ms   its usable entries by HAPI %.1f times   all by HAPI %.1f times%n",
                    file.getFileName(), size / 1024, door / 4 / runs, byHapi / door, whole / door);
        }
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

    private static void door(Map<String, String> prefetch, Reading reading) {
        var tree = new HashMap<String, JsonNode>();
        prefetch.forEach((key, json) -> tree.put(key, JsonMapper.shared().readTree(json)));
        var read = READER.read(new RecordRequest("p1", tree, Optional.empty()), TestRecord.VOCABULARY);
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
