package org.footbridge.record;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.footbridge.chart.RecordMutator;
import org.footbridge.people.GoldenPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is read in one pass is what a tree of the whole text holds, but for keys that come twice, and what is no JSON is no
 * JSON.
 */
class RecordJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHANGES = 10_000;

    /** Bytes that matter to JSON, and some that are no UTF-8. */
    private static final byte[] BYTES = "{}[]\",:\\ \n\t09.eE+-truefalsnuu\u0001\u00e9\u20ac/x".getBytes(UTF_8);

    private static JsonNode request(JsonNode prefetch) {
        return JSON.createObjectNode().put("hook", "patient-view").set("prefetch", prefetch);
    }

    private static List<JsonNode> requests() {
        var requests = new ArrayList<JsonNode>();
        GoldenPeople.all().values().forEach(person -> {
            var prefetch = JSON.createObjectNode();
            person.get().prefetch().forEach(prefetch::set);
            requests.add(request(prefetch));
        });
        return requests;
    }

    /** The same with the whole of each resource. */
    private static JsonNode whole(JsonNode read) {
        if (read instanceof SlicedResource sliced) {
            return sliced.whole();
        }
        if (read instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(whole(item)));
            return copy;
        }
        if (read instanceof ObjectNode object) {
            var copy = JSON.createObjectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), whole(member.getValue())));
            return copy;
        }
        return read;
    }

    private static Optional<JsonNode> tried(Function<byte[], JsonNode> reading, byte[] text) {
        try {
            return Optional.of(whole(reading.apply(text)));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static void assertSame(byte[] text) {
        var expected = tried(TreeOfAll::of, text);
        assertThat(tried(all -> RecordJson.request(JSON, all), text))
                .as(() -> new String(text, UTF_8))
                .isEqualTo(expected);
        assertThat(tried(all -> RecordJson.bundle(JSON, all), text))
                .as(() -> new String(text, UTF_8))
                .isEqualTo(expected);
    }

    private static void assertSame(String text) {
        assertSame(text.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void is_the_same_for_every_person() {
        requests().forEach(request -> assertSame(request.toString()));
    }

    @Test
    void leaves_out_what_says_nothing_of_whether_a_resource_is_of_use() {
        var observation = "{'resourceType':'Observation','status':'final','code':{'text':'a'},'valueString':'b',"
                + "'component':[{'code':{'text':'c'},'valueInteger':1}],'id':'o1'}";
        var bundle = "{'resourceType':'Bundle','entry':[{'fullUrl':'urn:1','resource':" + observation + "}]}";

        var entry = RecordJson.bundle(JSON, bundle.replace('\'', '"').getBytes(UTF_8))
                .path("entry")
                .path(0);

        var read = new BundleEntry("", entry.path("resource"));
        assertThat(read.type()).isEqualTo("Observation");
        assertThat(read.code().read().toString().replace('"', '\'')).isEqualTo("{'text':'a'}");
        assertThat(read.components().toString().replace('"', '\'')).isEqualTo("[{'code':{'text':'c'}}]");
        assertThat(read.codedValue().isMissingNode()).isTrue();
        assertThat(read.source()).isEqualTo("Observation/o1");
        assertThat(read.resource()).isEqualTo(JSON.readTree(observation.replace('\'', '"')));
        assertThat(entry.path("fullUrl").stringValue()).isEqualTo("urn:1");
    }

    @Test
    void is_the_same_for_ten_thousand_changed_texts() {
        var requests = requests();
        int valid = 0;
        for (int seed = 0; seed < CHANGES; seed++) {
            var random = new Random(seed);
            var text = changed(requests.get(random.nextInt(requests.size())), random, seed);
            assertSame(text);
            valid += tried(JSON::readTree, text).isPresent() ? 1 : 0;
        }
        assertThat(valid).isBetween(CHANGES / 10, CHANGES * 9 / 10);
    }

    private static byte[] changed(JsonNode request, Random random, int seed) {
        var copy = request.deepCopy();
        for (JsonNode part : copy.path("prefetch")) {
            for (JsonNode entry : part.path("entry")) {
                if (random.nextInt(4) == 0) {
                    ((ObjectNode) entry).set("resource", new RecordMutator(seed).mutated(entry.path("resource")));
                }
            }
        }
        var text = copy.toString();
        switch (random.nextInt(4)) {
            case 0 -> text = twice(text, random);
            case 1 -> text = text.substring(0, random.nextInt(text.length()));
            default -> {
                // Only bytes change.
            }
        }
        var bytes = text.getBytes(UTF_8);
        for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = BYTES[random.nextInt(BYTES.length)];
        }
        return bytes;
    }

    /** A key that comes twice, with another value. */
    private static String twice(String text, Random random) {
        var keys = List.of("code", "resourceType", "id", "component", "resource", "entry", "status", "prefetch");
        var key = "\"" + keys.get(random.nextInt(keys.size())) + "\":";
        int at = text.indexOf(key, random.nextInt(text.length()));
        var values = List.of("null", "[]", "{\"text\":\"x\"}", "\"Condition\"", "{\"resourceType\":\"Patient\"}", "5");
        return at < 0
                ? text
                : text.substring(0, at) + key + values.get(random.nextInt(values.size())) + "," + text.substring(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "'x'",
                "[]",
                "[{}]",
                "{}",
                "{} {}",
                "{}x",
                "{'prefetch':{}}",
                "{'prefetch':[]}",
                "{'prefetch':{'a':{'entry':[null,5,[],{},{'resource':null},{'resource':[]},{'resource':{}}]}}}",
                "{'prefetch':{'a':{'entry':{'resource':{}}}}}",
                "{'entry':[{'resource':{'resourceType':5,'id':{}}}]}",
                "{'prefetch':{'a':null,'b':{'entry':null},'a':{'entry':[]}}}",
                "{'prefetch':1,'prefetch':{'a':1}}",
                "{'entry':[{'resource':{'resourceType':'Condition','code':{'a':1,'a':{}},'code':[],'id':'1','id':null}}]}",
                "{'entry':[{'resource':{'resourceType':'Condition','resourceType':'Condition'},'resource':{}}],'entry':[]}",
                "{'entry':[{'resource':{'resourceType':'Observation','component':[{'code':1,'code':{}}],'component':5}}]}",
                "{'entry':[{'resource':{'resourceType':'Observation','component':5}}]}",
                "{'entry':[{'resource':{'resourceType':'Observation','component':[5,[{'code':1}],{'x':1}]}}]}",
                "{'entry':[{'resource':{'resourceType':'Condition','code':[1],'note':[{'text':'\u00e9\u20ac'}]}}]}"
            })
    void is_the_same_in_every_shape(String text) {
        assertSame(text);
        assertSame(" \n" + text + "\n ");
        assertSame("\ufeff" + text);
        assertSame(text.replace('\'', '"').getBytes(UTF_16));
    }

    @Test
    void keeps_the_limits_in_what_it_leaves_out() {
        var start = "{'entry':[{'resource':{'resourceType':'Condition','note':";
        for (int length : new int[] {100, 999, 1_001, 5_000}) {
            assertSame(start + "9".repeat(length) + "}}]}");
            assertSame(start + "1." + "9".repeat(length) + "}}]}");
            assertSame(start + "1e" + "9".repeat(length) + "}}]}");
            assertSame(start + "[".repeat(length) + "]".repeat(length) + "}}]}");
            assertSame(start + "{'" + "a".repeat(length * 20) + "':1}}}]}");
        }
    }
}
