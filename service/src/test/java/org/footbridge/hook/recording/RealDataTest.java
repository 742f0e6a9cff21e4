package org.footbridge.hook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RealDataTest {

    private static boolean looksReal(String json) {
        return RealData.signIn(JsonMapper.shared().readTree(json.replace('\'', '"')))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'identifier': [{'value': '9434765919'}]}",
                "{'text': {'div': 'NHS 943 476 5919, seen today'}}",
                "{'id': '943-476-5919'}",
                "[{'resource': {'name': [{'family': 'Ellis'}], 'address': [{'city': 'Leeds'}]}}]",
            })
    void looks_real(String json) {
        assertThat(looksReal(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'identifier': [{'value': '9990000018'}]}",
                "{'identifier': [{'value': '9434765918'}]}",
                "{'identifier': [{'value': '19434765919'}]}",
                "{'code': '9434765919'}",
                "{'uuid': '01a22dfe-af02-7029-be80-a9434765919b'}",
                "{'sha256': 'f1e2bcffbf004d2a9a052f7bb44ea497ef3f5117050c458da0741a9434765919'}",
                "{'name': [{'family': 'Ellis'}], 'address': []}",
                "{'name': [{'family': 'Ellis'}]}",
                "{'address': [{'city': 'Leeds'}]}",
            })
    void does_not(String json) {
        assertThat(looksReal(json)).isFalse();
    }
}
