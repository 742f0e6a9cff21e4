package org.footbridge.launcher.store;

import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order that {@code _sort} asks for; resources without the value come last. */
final class SearchOrder {

    private SearchOrder() {}

    static Optional<Comparator<StoredResource>> of(
            String[] sorts, Function<String, RuntimeSearchParam> definitions, SearchIndex index) {
        return Stream.of(sorts)
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .filter(name -> !name.isBlank())
                .map(name -> one(name, definitions, index))
                .reduce(Comparator::thenComparing);
    }

    private static Comparator<StoredResource> one(
            String written, Function<String, RuntimeSearchParam> definitions, SearchIndex index) {
        boolean descending = written.startsWith("-");
        var name = descending ? written.substring(1) : written;
        if ("_id".equals(name)) {
            Comparator<StoredResource> byId = Comparator.comparing(StoredResource::id);
            return descending ? byId.reversed() : byId;
        }
        var definition = definitions.apply(name);
        Comparator<String> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(
                stored -> index.values(stored, definition).stream()
                        .map(SearchOrder::key)
                        .findFirst(),
                (left, right) -> left.isPresent() && right.isPresent()
                        ? direction.compare(left.get(), right.get())
                        : Boolean.compare(right.isPresent(), left.isPresent()));
    }

    private static String key(SearchValue value) {
        return switch (value) {
            case SearchValue.Token token -> token.code();
            case SearchValue.Ref ref -> ref.whole();
            // Instants of four-digit years sort as text.
            case SearchValue.Span span -> span.from().toString();
            case SearchValue.Text text -> text.folded();
            case SearchValue.Uri uri -> uri.value();
        };
    }
}
