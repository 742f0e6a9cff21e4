package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;

/** Of each safety term the everyday codes, and codes next to them that say history, family or risk of something else. */
class EverydayCodesTest {

    private static final Vocabulary VOCABULARY = ShippedRuleBase.ruleBase().vocabulary();
    private static final RecordReader READER = HttpFhirSource.reader(Duration.ofSeconds(20));

    /** The same code in every kind of entry: key of the prefetch, and what follows the code. */
    private static final Map<String, List<String>> ENTRIES = Map.of(
            "problems", List.of("Condition'"),
            "measurements",
                    List.of(
                            "Observation','status':'final'",
                            "Observation','status':'final','valueBoolean':true",
                            "Observation','status':'final','valueInteger':1"),
            "procedures", List.of("Procedure','status':'completed'"));

    @ParameterizedTest
    @CsvFileSource(resources = "/everyday-cases.csv", numLinesToSkip = 1)
    void is_seen_in_every_kind_of_entry(String term, String what, String code, String display, String expect) {
        ENTRIES.forEach((key, entries) -> entries.forEach(entry -> {
            var observed = observed(
                    key,
                    json("{'id':'e1','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':"
                            + "'http://snomed.info/sct','code':'" + code + "'}]},'resourceType':'" + entry + "}"));
            if (expect.equals("counts")) {
                assertThat(observed)
                        .as(entry)
                        .anyMatch(observation -> observation.term().equals(term)
                                && observation.value().equals(ObservedValue.yes()));
            } else {
                assertThat(observed)
                        .as(entry)
                        .noneMatch(observation -> observation.term().equals(term));
            }
        }));
    }

    private static List<Observation> observed(String key, JsonNode entry) {
        var prefetch = new HashMap<String, JsonNode>();
        PrefetchTemplates.all().byKey().keySet().forEach(each -> prefetch.put(each, json("null")));
        prefetch.put("patient", json("{'resourceType':'Patient','id':'p1'}"));
        prefetch.put(key, bundle(entry));
        var read = (RecordRead) READER.read(new RecordRequest("p1", prefetch, Optional.empty()), VOCABULARY);
        return new Chart().facts(read, TestRecord.TODAY, VOCABULARY).observations();
    }
}
