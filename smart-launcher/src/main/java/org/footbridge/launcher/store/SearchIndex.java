package org.footbridge.launcher.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPath.IParsedExpression;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the standard's search parameters find in a resource: HAPI's definitions, evaluated as FHIRPath on the data, once
 * for each version of a resource.
 */
@Component
class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** The reference's type is compared when it is searched, so nothing needs to be fetched to filter by it. */
    private static final Pattern RESOLVES = Pattern.compile("\\.where\\(\\s*resolve\\(\\) is \\w+\\s*\\)");

    /** What has another type than the parameter's is passed over when values are collected. */
    private static final Pattern TYPED = Pattern.compile("\\.(?:as|ofType)\\(\\w+\\)| as \\w+(?=\\))");

    private final FhirContext context;
    private final IFhirPath fhirPath;
    private final ConcurrentHashMap<String, List<IParsedExpression>> parsed = new ConcurrentHashMap<>();

    SearchIndex(FhirContext context) {
        this.context = context;
        this.fhirPath = context.newFhirPath();
    }

    Optional<RuntimeSearchParam> definition(String type, String parameter) {
        return Optional.ofNullable(context.getResourceDefinition(type).getSearchParam(parameter));
    }

    List<SearchValue> values(StoredResource stored, RuntimeSearchParam definition) {
        return stored.values(definition.getName(), () -> extract(stored.resource(), definition));
    }

    private List<SearchValue> extract(Resource resource, RuntimeSearchParam definition) {
        var expressions = parsed.computeIfAbsent(
                resource.fhirType() + "?" + definition.getName(), _ -> parse(resource.fhirType(), definition));
        try {
            return expressions.stream()
                    .flatMap(expression -> fhirPath.evaluate(resource, expression, IBase.class).stream())
                    .<SearchValue>flatMap(element -> SearchValueReader.values(element, definition.getParamType()))
                    .toList();
        } catch (RuntimeException e) {
            throw notEvaluated(resource.fhirType() + "?" + definition.getName(), e);
        }
    }

    /** Error for the caller and the log. The text of the cause may quote the record, so both leave it out. */
    private static UnprocessableEntityException notEvaluated(String parameter, RuntimeException cause) {
        LOG.warn(
                "{} cannot be evaluated on a stored resource: {}",
                parameter,
                cause.getClass().getName());
        return new UnprocessableEntityException(parameter + " cannot be evaluated on a stored resource");
    }

    /** One expression for each alternative: a FHIRPath union compares its elements, and HAPI cannot compare quantities. */
    private List<IParsedExpression> parse(String type, RuntimeSearchParam definition) {
        return definition.getPathsSplitForResourceType(type).stream()
                .map(path ->
                        TYPED.matcher(RESOLVES.matcher(path).replaceAll("")).replaceAll(""))
                .distinct()
                .map(path -> parse(path, type + "?" + definition.getName()))
                .toList();
    }

    private IParsedExpression parse(String path, String parameter) {
        try {
            return fhirPath.parse(path);
        } catch (Exception e) {
            throw new IllegalStateException("The definition of " + parameter + " cannot be read", e);
        }
    }
}
