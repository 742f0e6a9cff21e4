package org.footbridge.launcher.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.footbridge.launcher.testing.RunningPractice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the server says of its searches, and what it answers to them. */
class CapabilityStatementTest extends RunningPractice {

    private static final Map<String, String> VALUES = Map.of(
            "token", "x",
            "reference", "Patient/x",
            "date", "2026-01-01",
            "string", "x",
            "uri", "http://example.org/x");

    @Autowired
    private FhirContext context;

    @Test
    void every_search_parameter_it_names_answers_200() {
        var refused = new ArrayList<String>();
        named().forEach((type, parameters) -> parameters.forEach((name, kind) -> {
            var query = "/" + type + "?" + name + "=" + VALUES.getOrDefault(kind, "1");
            var status = sendFhir("GET", query, "").statusCode();
            if (status != 200) {
                refused.add(query + " " + status);
            }
        }));

        assertThat(refused).isEmpty();
    }

    @Test
    void every_include_it_names_answers_200() {
        var refused = new ArrayList<String>();
        for (var resource : resources()) {
            var type = resource.path("type").asString();
            for (var parameter : List.of("_include", "_revinclude")) {
                var field = "_include".equals(parameter) ? "searchInclude" : "searchRevInclude";
                for (var value : resource.path(field)) {
                    var query = "/" + type + "?" + parameter + "=" + value.asString();
                    var status = sendFhir("GET", query, "").statusCode();
                    if (status != 200) {
                        refused.add(query + " " + status);
                    }
                }
            }
        }

        assertThat(refused).isEmpty();
    }

    @Test
    void every_parameter_of_the_standard_it_does_not_name_is_refused() {
        var answered = new ArrayList<String>();
        var named = named();
        for (var type : named.keySet()) {
            for (var parameter : standard(type)) {
                if (!named.getOrDefault(type, Map.of()).containsKey(parameter.getName())) {
                    var value = VALUES.getOrDefault(parameter.getParamType().getCode(), "1");
                    var query = "/" + type + "?" + parameter.getName() + "=" + value;
                    var response = sendFhir("GET", query, "");
                    if (response.statusCode() != 400
                            || !"OperationOutcome"
                                    .equals(json(response).path("resourceType").asString())) {
                        answered.add(query + " " + response.statusCode());
                    }
                }
            }
        }

        assertThat(answered).isEmpty();
    }

    @Test
    void it_names_every_parameter_of_a_kind_that_the_server_compares() {
        var missing = new TreeSet<String>();
        var named = named();
        named.keySet()
                .forEach(type -> standard(type).stream()
                        .filter(parameter ->
                                VALUES.containsKey(parameter.getParamType().getCode()))
                        .filter(parameter -> !named.getOrDefault(type, Map.of()).containsKey(parameter.getName()))
                        .forEach(parameter -> missing.add(type + "?" + parameter.getName())));

        assertThat(missing).isEmpty();
    }

    @Test
    void it_names_no_reverse_includes() {
        assertThat(resources())
                .allSatisfy(resource ->
                        assertThat(resource.path("searchRevInclude")).isEmpty());
    }

    private List<RuntimeSearchParam> standard(String type) {
        return context.getResourceDefinition(type).getSearchParams();
    }

    private Map<String, Map<String, String>> named() {
        Map<String, Map<String, String>> named = new TreeMap<>();
        for (var resource : resources()) {
            Map<String, String> parameters = new LinkedHashMap<>();
            resource.path("searchParam")
                    .forEach(parameter -> parameters.put(
                            parameter.path("name").asString(),
                            parameter.path("type").asString()));
            named.put(resource.path("type").asString(), parameters);
        }
        assertThat(named.keySet()).containsAll(Set.of("Patient", "Condition", "Observation"));
        return named;
    }

    private List<JsonNode> resources() {
        var resources = fhir("/metadata").path("rest").path(0).path("resource");
        return StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> !resource.path("searchParam").isEmpty())
                .toList();
    }
}
