package org.footbridge.launcher.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a search parameter finds in a resource, in the form in which it is compared. */
sealed interface SearchValue {

    record Token(@Nullable String system, String code) implements SearchValue {}

    /** Reference; {@code type} is empty where the text does not show it. */
    record Ref(String type, String id, String whole) implements SearchValue {}

    /** A stretch of time, from inclusive to exclusive, since FHIR dates are as long as they are precise. */
    record Span(Instant from, Instant to) implements SearchValue {}

    /** A piece of text, lower case and without accents, as strings are searched; and as it was written. */
    record Text(String folded, String written) implements SearchValue {}

    record Uri(String value) implements SearchValue {}
}
