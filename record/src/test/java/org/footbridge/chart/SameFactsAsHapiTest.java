package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.RecordJson;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.TestJson;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chart reads JSON by itself; HAPI's parser, with the reading that used it, says what there is to be read. Of a key that
 * comes twice HAPI takes the last value and says nothing of the first, by which a second {@code code} could hide a safeguard. So
 * the chart is given the key twice, and HAPI once, with a value that it cannot read: what comes of both must be the same.
 */
class SameFactsAsHapiTest {

    private static final Vocabulary SHIPPED = ShippedRuleBase.ruleBase().vocabulary();
    private static final RecordReader READER = HttpFhirSource.reader(Duration.ofSeconds(20));
    private static final int MUTATIONS = Integer.getInteger("hapi.comparison.mutations", 10_000);

    /** A record with the patient's id and the vocabularies that say something about it. */
    private record Case(String name, Map<String, JsonNode> prefetch, LocalDate asOf, List<Vocabulary> vocabularies) {

        boolean isSame(Map<String, JsonNode> sent, String what) {
            boolean all = true;
            var text = request(sent);
            var inOnePass = byKey(RecordJson.request(JsonMapper.shared(), KeyTwice.written(text)));
            var asTree = byKey(JsonMapper.shared().readTree(KeyTwice.unreadable(text)));
            for (Vocabulary vocabulary : vocabularies) {
                String id = prefetch.get("patient").path("id").stringValue();
                var read = READER.read(new RecordRequest(id, inOnePass, Optional.empty()), vocabulary);
                var tree = READER.read(new RecordRequest(id, asTree, Optional.empty()), vocabulary);
                if (read instanceof RecordRead record) {
                    all &= HapiComparison.assertSame(record, (RecordRead) tree, asOf, vocabulary, what);
                } else {
                    assertThat(read).isEqualTo(tree);
                }
            }
            return all;
        }
    }

    private static String request(Map<String, JsonNode> sent) {
        var request = JsonMapper.shared().createObjectNode();
        sent.forEach(request.putObject("prefetch")::set);
        return request.toString();
    }

    private static Map<String, JsonNode> byKey(JsonNode request) {
        var prefetch = new HashMap<String, JsonNode>();
        request.path("prefetch").properties().forEach(part -> prefetch.put(part.getKey(), part.getValue()));
        return prefetch;
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        GoldenPeople.all().forEach((name, person) -> {
            APatient patient = person.get();
            cases.add(new Case(name, patient.prefetch(), patient.today(), List.of(SHIPPED)));
        });
        var vocabularies = List.of(TestRecord.VOCABULARY, SafetyVocabulary.VOCABULARY, SHIPPED);
        for (int i = 0; i < 30; i++) {
            cases.add(new Case("rich", RichRecord.prefetch(), TestRecord.TODAY, vocabularies));
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> for_every_person() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(),
                        () -> assertThat(each.isSame(each.prefetch(), each.name()))
                                .isTrue()));
    }

    @Test
    void for_ten_thousand_changed_records() {
        var cases = cases();
        int compared = 0;
        var differences = new TreeSet<String>();
        for (int seed = 0; seed < MUTATIONS && differences.size() < 10; seed++) {
            var random = new Random(seed);
            var each = cases.get(random.nextInt(cases.size()));
            var changed = changed(each.prefetch(), random, new RecordMutator(seed));
            try {
                compared += each.isSame(changed, each.name() + ", seed " + seed) ? 1 : 0;
            } catch (AssertionError different) {
                differences.add(oneByOne(each, changed).orElse("together: " + different.getMessage()));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(MUTATIONS * 8 / 10);
    }

    /** The entry that makes the difference, by itself. */
    private static Optional<String> oneByOne(Case whole, Map<String, JsonNode> sent) {
        for (var part : sent.entrySet()) {
            for (JsonNode entry : part.getValue().path("entry")) {
                var one = new HashMap<String, JsonNode>();
                sent.keySet().forEach(key -> one.put(key, TestJson.bundle()));
                one.put("patient", whole.prefetch().get("patient"));
                one.put(part.getKey(), TestJson.bundle(entry.path("resource")));
                try {
                    whole.isSame(one, "");
                } catch (AssertionError different) {
                    return Optional.of(entry + different.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void for_keys_that_come_twice_in_each_place() {
        for (int seed = 0; seed < MUTATIONS / 10; seed++) {
            var random = new Random(seed);
            var each = cases().getLast();
            var changed = new HashMap<String, JsonNode>();
            each.prefetch().forEach((key, node) -> changed.put(key, node.deepCopy()));
            KeyTwice.in(changed.get(new TreeSet<>(changed.keySet()).toArray()[random.nextInt(changed.size())]), random);

            each.isSame(changed, "seed " + seed);
        }
    }

    /** Changes most of the resources of a record. */
    private static Map<String, JsonNode> changed(Map<String, JsonNode> prefetch, Random random, RecordMutator mutator) {
        var changed = new HashMap<String, JsonNode>();
        prefetch.forEach((key, node) -> changed.put(key, node.deepCopy()));
        changed.forEach((key, node) -> {
            if (node.path("entry") instanceof ArrayNode entries) {
                entries.forEach(entry -> {
                    if (random.nextInt(4) > 0) {
                        ((ObjectNode) entry).set("resource", mutator.mutated(entry.path("resource")));
                    }
                    if (random.nextInt(20) == 0) {
                        KeyTwice.in(entry.path("resource"), random);
                    }
                });
            }
        });
        changed.put("patient", mutator.mutated(changed.get("patient")));
        return changed;
    }

    /** Records that are no part of this repository: {@code -Dhapi.comparison.folder=…}. */
    @TestFactory
    Stream<DynamicTest> for_every_record_of_a_folder() {
        String folder = System.getProperty("hapi.comparison.folder", "");
        assumeTrue(!folder.isEmpty(), "no folder given");
        return SyntheticBundles.files(Path.of(folder)).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var sent = new HashMap<String, JsonNode>();
                    SyntheticBundles.prefetch(file)
                            .forEach((key, json) ->
                                    sent.put(key, JsonMapper.shared().readTree(json)));
                    var each = new Case("file", sent, TestRecord.TODAY, List.of(SHIPPED, TestRecord.VOCABULARY));
                    assertThat(each.isSame(sent, "file")).isTrue();
                    var mutator = new RecordMutator(1);
                    for (int i = 0; i < 20; i++) {
                        each.isSame(changed(sent, new Random(i), mutator), "file, change " + i);
                    }
                }));
    }
}
