package org.footbridge.bench.floor;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each floor reads the request to some depth; all but the last give a fixed answer. */
@RestController
class FloorController {

    private static final String FIXED = EightRules.cards("ABCDEFGH");
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final tools.jackson.databind.json.JsonMapper OURS = tools.jackson.databind.json.JsonMapper.shared();

    /** HAPI's own kind of tree, set up as HAPI does it, so that it takes the resources as they are. */
    private static final ObjectMapper FOR_HAPI = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads the bytes. */
    @PostMapping("/echo")
    ResponseEntity<String> echo(HttpServletRequest request) throws IOException {
        return answer(body(request).length > 0, FIXED);
    }

    /** Makes a Jackson tree of them. */
    @PostMapping("/tree")
    ResponseEntity<String> tree(HttpServletRequest request) throws IOException {
        return answer(OURS.readTree(body(request)).has("prefetch"), FIXED);
    }

    /** Makes a Jackson tree of them, and HAPI's model of every resource. */
    @PostMapping("/hapi")
    ResponseEntity<String> hapi(HttpServletRequest request) throws IOException {
        int resources = 0;
        for (var value : FOR_HAPI.readTree(body(request)).path("prefetch")) {
            if (value instanceof ObjectNode resource) {
                var structure = new JacksonStructure();
                structure.setNativeObject(resource);
                ((IJsonLikeParser) FHIR.newJsonParser()).parseResource(structure);
                resources++;
            }
        }
        return answer(resources > 0, FIXED);
    }

    /** Streams through them, keeps what eight rules ask for, and applies the rules. */
    @PostMapping("/streaming")
    ResponseEntity<String> streaming(HttpServletRequest request) throws IOException {
        return answer(true, EightRules.cards(EightRules.of(StreamedFacts.of(body(request)))));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }

    private static ResponseEntity<String> answer(boolean understood, String cards) {
        return understood
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(cards)
                : ResponseEntity.badRequest().build();
    }
}
