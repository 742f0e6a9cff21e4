package org.footbridge.chart.element;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the elements of a resource that matter and no others: what is wrong elsewhere harms nobody, and what is wrong in
 * them makes the resource unreadable.
 */
public final class FhirResourceReader {

    private FhirResourceReader() {}

    /**
     * Empty where an element has a value that it may not have, or a modifier extension may turn its meaning round.
     *
     * @param type the type that the resource must have
     * @throws CancellationException where the thread was interrupted: nobody waits for the facts any more
     */
    public static Optional<FhirElement> read(String type, JsonNode resource, Elements elements) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var definition = FhirDefinitions.type(type);
        boolean isReadable = resource.path("modifierExtension").isEmpty()
                && resource.path("implicitRules").isMissingNode()
                && resource.path("resourceType").stringValue("").equals(type)
                && ElementCheck.isSound(definition, resource, elements);
        return isReadable ? Optional.of(FhirElement.resource(definition, resource)) : Optional.empty();
    }
}
