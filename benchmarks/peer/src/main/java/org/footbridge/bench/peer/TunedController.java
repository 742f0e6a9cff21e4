package org.footbridge.bench.peer;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.fhir.cql.Engines;
import org.opencds.cqf.fhir.utility.model.FhirModelResolverCache;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same CQL as fast as we could make it: HAPI's parser without text between, one call of the engine for all eight
 * rules, the compiled library shared, value sets as hash sets, resources in plain lists by type.
 */
@RestController
class TunedController {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final List<String> EXPRESSIONS =
            Knowledge.RULES.stream().map(Knowledge.Rule::expression).toList();

    private final FhirContext fhir;
    private final LibraryManager libraries;
    private final ModelResolver model =
            Objects.requireNonNull(FhirModelResolverCache.resolverForVersion(FhirVersionEnum.R4));
    private final HashedValueSets valueSets = new HashedValueSets();
    private final VersionedIdentifier library = new VersionedIdentifier();
    private final Set<CqlEngine.Options> options;

    TunedController(FhirContext fhir, KnowledgeRepository knowledge) {
        this.fhir = fhir;
        var settings = knowledge.settings().getEvaluationSettings();
        this.libraries = Objects.requireNonNull(
                Engines.forRepository(knowledge, settings).getEnvironment().getLibraryManager());
        this.options =
                new HashSet<>(settings.getCqlOptions().getCqlEngineOptions().getOptions());
        this.options.add(CqlEngine.Options.EnableExpressionCaching);
        library.setId(Knowledge.LIBRARY);
        library.setVersion(Knowledge.VERSION);
    }

    @PostMapping("/tuned")
    ResponseEntity<String> tuned(HttpServletRequest request) throws IOException {
        var body = JSON.readTree(request.getInputStream().readAllBytes());
        var data = new CompositeDataProvider(model, new ResourcesByType(resources(body), valueSets));
        var engine = new CqlEngine(new Environment(libraries, Map.of("http://hl7.org/fhir", data), valueSets), options);
        var asked = new EvaluationParams.Builder();
        asked.library(library, chosen -> {
            chosen.expressions(EXPRESSIONS);
            return kotlin.Unit.INSTANCE;
        });
        asked.setContextParameter(new kotlin.Pair<>(
                "Patient", body.path("context").path("patientId").asText()));
        var result = engine.evaluate(asked.build()).getOnlyResultOrThrow();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(cards(result));
    }

    private Map<String, List<Object>> resources(JsonNode body) {
        var parser = (IJsonLikeParser) fhir.newJsonParser();
        var byType = new HashMap<String, List<Object>>();
        for (var value : body.path("prefetch")) {
            if (value instanceof ObjectNode node) {
                var structure = new JacksonStructure();
                structure.setNativeObject(node);
                var parsed = (Resource) parser.parseResource(structure);
                var found = parsed instanceof Bundle bundle
                        ? bundle.getEntry().stream()
                                .map(Bundle.BundleEntryComponent::getResource)
                                .toList()
                        : List.of(parsed);
                found.forEach(resource -> byType.computeIfAbsent(resource.fhirType(), _ -> new ArrayList<>())
                        .add(resource));
            }
        }
        return byType;
    }

    private static String cards(EvaluationResult result) {
        var cards = new ArrayList<String>();
        for (var rule : Knowledge.RULES) {
            var value = result.get(rule.expression());
            if (value != null && Boolean.TRUE.equals(value.getValue())) {
                cards.add("{\"summary\":\"" + rule.title() + "\",\"detail\":\"" + rule.title() + ". Rule "
                        + rule.expression() + ".\",\"indicator\":\"" + (rule.urgent() ? "warning" : "info")
                        + "\",\"source\":{\"label\":\"Social prescribing rules\"},\"links\":[]}");
            }
        }
        return "{\"cards\":[" + String.join(",", cards) + "]}";
    }
}
