package org.footbridge.launcher.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.UrlUtil;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** FHIR searches over the store: the standard's parameters of each type, AND between parameters, OR between commas. */
@Component
public class RecordSearch {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /** Parameters that shape the answer; HAPI's server reads them. */
    private static final Set<String> ANSWER_SHAPE = Set.of(
            "_count",
            "_sort",
            "_format",
            "_pretty",
            "_summary",
            "_elements",
            "_total",
            "_getpages",
            "_getpagesoffset",
            "_bundletype",
            "_include");

    private final FhirContext context;
    private final RecordStore store;
    private final SearchIndex index;

    RecordSearch(FhirContext context, RecordStore store, SearchIndex index) {
        this.context = context;
        this.store = store;
        this.index = index;
    }

    /** Whether resources of the type can be searched by this parameter. */
    public boolean supports(String type, String parameter) {
        return kind(type, parameter).filter(SearchCriterion::supports).isPresent();
    }

    /** Whether resources of the type can be searched by this parameter, and by codes. */
    public boolean supportsCodes(String type, String parameter) {
        return context.getResourceTypes().contains(type)
                && kind(type, parameter)
                        .filter(RestSearchParameterTypeEnum.TOKEN::equals)
                        .isPresent();
    }

    /** Whether the parameter leads to other resources, which {@code _include} can add. */
    public boolean supportsInclude(String type, String parameter) {
        return kind(type, parameter)
                .filter(RestSearchParameterTypeEnum.REFERENCE::equals)
                .isPresent();
    }

    private Optional<RestSearchParameterTypeEnum> kind(String type, String parameter) {
        return index.definition(type, parameter).map(RuntimeSearchParam::getParamType);
    }

    /** Whether one resource is found by one parameter, written as in a query. */
    public boolean matches(StoredResource stored, String parameter, String value) {
        return condition(stored.type(), parameter, value).test(stored);
    }

    /**
     * Refuses a parameter that leads nowhere.
     *
     * @throws InvalidRequestException where the type has no such parameter, or it leads to no resources
     */
    public void needReference(String type, String parameter) {
        if (definition(type, parameter).getParamType() != RestSearchParameterTypeEnum.REFERENCE) {
            throw new InvalidRequestException(type + "?" + parameter + " leads to no other resource");
        }
    }

    /** The resources that the parameter of a type leads to, as {@code Type/id}, for {@code _include}. */
    public List<String> referenced(StoredResource stored, String parameter) {
        return index.values(stored, definition(stored.type(), parameter)).stream()
                .filter(SearchValue.Ref.class::isInstance)
                .map(SearchValue.Ref.class::cast)
                .map(ref -> ref.type() + "/" + ref.id())
                .distinct()
                .toList();
    }

    /** Searches as a query string says, for example {@code Condition?patient=12&code=1,2}; percent encoding is undone. */
    public List<StoredResource> search(String typeAndQuery) {
        int mark = typeAndQuery.indexOf('?');
        var type = mark < 0 ? typeAndQuery : typeAndQuery.substring(0, mark);
        if (!context.getResourceTypes().contains(type)) {
            throw new InvalidRequestException("Not a resource type: " + type);
        }
        return search(type, UrlUtil.parseQueryString(mark < 0 ? "" : typeAndQuery.substring(mark + 1)));
    }

    /**
     * Everything of the type that matches, in the order asked for, else as recorded.
     *
     * @throws InvalidRequestException for a parameter, modifier or value that cannot be understood
     */
    public List<StoredResource> search(String type, Map<String, String[]> parameters) {
        var conditions = parameters.entrySet().stream()
                .filter(parameter -> !ANSWER_SHAPE.contains(parameter.getKey()))
                .flatMap(parameter -> Stream.of(parameter.getValue())
                        .filter(value -> !value.isEmpty())
                        .map(value -> condition(type, parameter.getKey(), value)))
                .toList();
        var found = store.all(type).stream()
                .filter(stored -> conditions.stream().allMatch(condition -> condition.test(stored)));
        var order =
                SearchOrder.of(parameters.getOrDefault("_sort", new String[0]), name -> definition(type, name), index);
        return order.isPresent() ? found.sorted(order.get()).toList() : found.toList();
    }

    /** The patient's resources of one type, as recorded. */
    public <T extends Resource> List<T> ofPatient(Class<T> type, String patient) {
        return search(type.getSimpleName(), Map.of("patient", new String[] {patient})).stream()
                .map(stored -> type.cast(stored.resource()))
                .toList();
    }

    private Predicate<StoredResource> condition(String type, String written, String value) {
        int colon = written.indexOf(':');
        var name = colon < 0 ? written : written.substring(0, colon);
        var modifier = colon < 0 ? "" : written.substring(colon + 1);
        var values = COMMA.splitAsStream(value)
                .map(part -> part.replace("\\,", ",").replace("\\|", "|").replace("\\$", "$"))
                .toList();
        if ("_id".equals(name)) {
            return stored ->
                    values.stream().anyMatch(wanted -> wanted.equals(stored.id()) || wanted.equals(stored.reference()));
        }
        var definition = definition(type, name);
        if ("missing".equals(modifier)) {
            return stored -> index.values(stored, definition).isEmpty() == Boolean.parseBoolean(value);
        }
        boolean not = "not".equals(modifier);
        var anyOf = values.stream()
                .map(part -> SearchCriterion.of(definition.getParamType(), name, modifier, part))
                .toList();
        return stored -> not
                != index.values(stored, definition).stream()
                        .anyMatch(found -> anyOf.stream().anyMatch(wanted -> wanted.test(found)));
    }

    private RuntimeSearchParam definition(String type, String name) {
        var definition = index.definition(type, name)
                .orElseThrow(() -> new InvalidRequestException(
                        type + " cannot be searched by '" + name + "': this server knows no such parameter"));
        if (!SearchCriterion.supports(definition.getParamType())) {
            throw new InvalidRequestException(
                    "This server does not search by " + name + " (" + definition.getParamType() + ")");
        }
        return definition;
    }
}
