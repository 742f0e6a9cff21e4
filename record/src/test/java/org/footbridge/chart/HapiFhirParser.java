package org.footbridge.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON to HAPI's R4 model, for the elements that matter and no others: what is wrong elsewhere harms nobody, and what is
 * wrong in them makes the resource unreadable.
 */
final class HapiFhirParser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final IParser parser;

    HapiFhirParser(FhirContext fhir) {
        this.parser = fhir.newJsonParser().setParserErrorHandler(new WrongValuesMatter());
    }

    /**
     * Empty where HAPI cannot read the elements, or a modifier extension may turn their meaning round.
     *
     * @throws CancellationException where the thread was interrupted: nobody waits for the facts any more
     */
    <R extends Resource> Optional<R> read(Class<R> type, JsonNode resource, Set<String> elements) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (!resource.path("modifierExtension").isEmpty()
                || !resource.path("implicitRules").isMissingNode()) {
            return Optional.empty();
        }
        var kept = JsonNodeFactory.instance.objectNode();
        resource.properties().forEach(element -> {
            if (elements.contains(element.getKey()) || isChoice(element.getKey(), elements)) {
                kept.set(element.getKey(), element.getValue());
            }
        });
        kept.set("resourceType", resource.path("resourceType"));
        try {
            return Optional.of(parser.parseResource(type, JSON.writeValueAsString(kept)));
        } catch (RuntimeException unreadable) {
            // Its message quotes the record, so it goes nowhere.
            return Optional.empty();
        }
    }

    /** {@code value[x]} keeps {@code valueQuantity}; {@code valueSet} would be kept too, but no element is called so. */
    private static boolean isChoice(String element, Set<String> elements) {
        int upper = 0;
        while (upper < element.length() && !Character.isUpperCase(element.charAt(upper))) {
            upper++;
        }
        return elements.contains(element.substring(0, upper) + "[x]");
    }

    /** Lenient about what FHIR may add, strict about values that are not what they should be. */
    private static final class WrongValuesMatter extends LenientErrorHandler {

        WrongValuesMatter() {
            super(false);
            setErrorOnInvalidValue(true);
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            // A number where FHIR says decimal may come as text, as HAPI allows; any other mix-up may not.
            if (expected != found) {
                throw new DataFormatException("wrong JSON type");
            }
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String element) {
            throw new DataFormatException("repeated");
        }
    }
}
