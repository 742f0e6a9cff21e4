package org.footbridge.launcher.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /** Kinds of parameters that this server compares; a search by a number, a quantity or a composite is refused. */
    private static final Set<RestSearchParameterTypeEnum> SUPPORTED = EnumSet.of(
            RestSearchParameterTypeEnum.TOKEN,
            RestSearchParameterTypeEnum.REFERENCE,
            RestSearchParameterTypeEnum.DATE,
            RestSearchParameterTypeEnum.STRING,
            RestSearchParameterTypeEnum.URI);

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
        return index.definition(type, parameter)
                .filter(definition -> SUPPORTED.contains(definition.getParamType()))
                .isPresent();
    }

    /** Whether resources of the type can be searched by this parameter, and by codes. */
    public boolean supportsCodes(String type, String parameter) {
        return context.getResourceTypes().contains(type)
                && isOfKind(type, parameter, RestSearchParameterTypeEnum.TOKEN);
    }

    /** Whether the parameter leads to other resources, which {@code _include} can add. */
    public boolean supportsInclude(String type, String parameter) {
        return isOfKind(type, parameter, RestSearchParameterTypeEnum.REFERENCE);
    }

    private boolean isOfKind(String type, String parameter, RestSearchParameterTypeEnum kind) {
        return index.definition(type, parameter)
                .filter(definition -> definition.getParamType() == kind)
                .isPresent();
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
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : (mark < 0 ? "" : typeAndQuery.substring(mark + 1)).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decode(pair.substring(0, equals)), any -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return search(type, parameters);
    }

    /**
     * Everything of the type that matches, in the order asked for, else as recorded.
     *
     * @throws InvalidRequestException for a parameter, modifier or value that cannot be understood
     */
    public List<StoredResource> search(String type, Map<String, List<String>> parameters) {
        List<Predicate<StoredResource>> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!ANSWER_SHAPE.contains(name)) {
                values.stream().filter(value -> !value.isEmpty()).forEach(value -> {
                    conditions.add(condition(type, name, value));
                });
            }
        });
        var found = store.all(type).stream()
                .filter(stored -> conditions.stream().allMatch(condition -> condition.test(stored)));
        var order = SearchOrder.of(parameters.getOrDefault("_sort", List.of()), name -> definition(type, name), index);
        return order.isPresent() ? found.sorted(order.get()).toList() : found.toList();
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
        var wanted = values.stream()
                .map(part -> SearchCriterion.of(definition.getParamType(), name, modifier, part))
                .toList();
        var matches = SearchCriterion.anyOf(wanted, "not".equals(modifier));
        return stored -> matches.test(index.values(stored, definition));
    }

    private RuntimeSearchParam definition(String type, String name) {
        var definition = index.definition(type, name)
                .orElseThrow(() -> new InvalidRequestException(
                        type + " cannot be searched by '" + name + "': this server knows no such parameter"));
        if (!SUPPORTED.contains(definition.getParamType())) {
            throw new InvalidRequestException(
                    "This server does not search by " + name + " (" + definition.getParamType() + ")");
        }
        return definition;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Parameters as servlets hand them over. */
    public static Map<String, List<String>> lists(Map<String, String[]> parameters) {
        var lists = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> lists.put(name, Arrays.asList(values)));
        return lists;
    }
}
