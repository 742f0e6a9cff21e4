package org.footbridge.card;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.footbridge.advice.Advice;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.chart.Chart;
import org.footbridge.chart.SyntheticBundles;
import org.footbridge.facts.PatientFacts;
import org.footbridge.people.APatient;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a whole answer costs, from the bytes of the prefetch to the bytes of the cards, compared with HAPI parsing the same
 * prefetch: process CPU, in interleaved rounds after a warm up, with the share of each stage. Each record has several
 * needs added, so that cards and drafts are made. Quote ratios only. {@code java ... AnswerCost FOLDER}
 */
public final class AnswerBenchmark {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final RecordReader READER = HttpFhirSource.reader(Duration.ofSeconds(2));
    private static final Chart CHART = new Chart();
    private static final CardMaker CARDS = new CardMaker(UUID::randomUUID);
    private static final CardContext GP = new CardContext("Patient/p1", "PractitionerRole/gp1", null, false);

    private static long sink;

    private AnswerBenchmark() {}

    public static void main(String[] args) {
        var records = new LinkedHashMap<String, Map<String, String>>();
        records.put("a few entries", withNeeds(Map.of()));
        SyntheticBundles.files(Path.of(args[0]))
                .forEach(file ->
                        records.put(String.valueOf(file.getFileName()), withNeeds(SyntheticBundles.prefetch(file))));
        records.forEach(AnswerBenchmark::measure);
    }

    private static void measure(String name, Map<String, String> prefetch) {
        int size = prefetch.values().stream().mapToInt(String::length).sum();
        int runs = Math.clamp(40_000_000 / size, 10, 4000);
        var stages = List.<Runnable>of(() -> answer(prefetch), () -> facts(prefetch), () -> whole(prefetch));
        var facts = facts(prefetch);
        var advice = InMemoryConsultation.advice(facts);
        var all = new ArrayList<>(stages);
        all.add(() -> sink += InMemoryConsultation.advice(facts).routes().size());
        all.add(() -> sink += cards(advice).length());
        var cost = new double[all.size()];
        for (int round = -2; round < 4; round++) {
            for (int stage = 0; stage < cost.length; stage++) {
                double spent = cost(all.get(stage), runs);
                cost[stage] += round < 0 ? 0 : spent / 4;
            }
        }
        System.out.printf(
                "%-16s %5d KB  answer %7.3f (door %7.3f, advice %6.3f, cards %6.3f)  HAPI whole %7.3f  ratio %.1f%n",
                name, size / 1024, cost[0], cost[1], cost[3], cost[4], cost[2], cost[2] / cost[0]);
    }

    private static double cost(Runnable work, int runs) {
        long start = MACHINE.getProcessCpuTime();
        for (int i = 0; i < runs; i++) {
            work.run();
        }
        return (MACHINE.getProcessCpuTime() - start) / 1e6 / runs;
    }

    private static PatientFacts facts(Map<String, String> prefetch) {
        var tree = new HashMap<String, JsonNode>();
        prefetch.forEach((key, json) -> tree.put(key, InMemoryConsultation.JSON.readTree(json)));
        var read =
                READER.read(new RecordRequest("p1", tree, Optional.empty()), InMemoryConsultation.RULES.vocabulary());
        return CHART.facts((RecordRead) read, APatient.TODAY, InMemoryConsultation.RULES.vocabulary());
    }

    private static void answer(Map<String, String> prefetch) {
        sink += cards(InMemoryConsultation.advice(facts(prefetch))).length();
    }

    private static String cards(Advice advice) {
        var cards = CARDS.cards(InMemoryConsultation.RULES, advice, GP).stream()
                .map(TracedCard::card)
                .toList();
        return InMemoryConsultation.JSON.writeValueAsString(new CdsResponse(cards));
    }

    private static void whole(Map<String, String> prefetch) {
        prefetch.values()
                .forEach(json -> sink += InMemoryConsultation.FHIR
                        .newJsonParser()
                        .parseResource(json)
                        .fhirType()
                        .length());
    }

    private static Map<String, String> withNeeds(Map<String, String> prefetch) {
        var needy = APatient.aPatient()
                .aged(60)
                .whoFeelsLonely()
                .with("160932005", "Financial problem", 12)
                .whoIsInactive();
        var all = new TreeMap<String, String>();
        needy.prefetch().forEach((key, sent) -> {
            var json = sent.isNull()
                    ? InMemoryConsultation.JSON.readTree("{\"resourceType\":\"Bundle\",\"entry\":[]}")
                    : sent;
            if (prefetch.containsKey(key) && !key.equals("patient")) {
                InMemoryConsultation.JSON
                        .readTree(prefetch.get(key))
                        .path("entry")
                        .forEach(((ArrayNode) json.path("entry"))::add);
            }
            all.put(key, json.toString().replace(APatient.ID, "p1"));
        });
        return all;
    }
}
