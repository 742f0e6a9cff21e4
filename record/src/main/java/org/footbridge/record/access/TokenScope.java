package org.footbridge.record.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How far a token reaches, as far as that is known. What was not granted counts as refused without being asked for: a
 * server may answer with an empty list, which would pass as nothing recorded.
 *
 * @param withheld FHIR types that the token may not read
 * @param inPart FHIR types of which it may read some resources only
 * @param renewal gives another token for one that the server refused; empty where there is none
 */
public record TokenScope(Set<String> withheld, Set<String> inPart, UnaryOperator<Optional<String>> renewal) {

    /** Nothing is known to be out of reach, and the token cannot be renewed. */
    public static final TokenScope EVERYTHING = new TokenScope(Set.of(), Set.of(), refused -> Optional.empty());

    public TokenScope {
        withheld = Set.copyOf(withheld);
        inPart = Set.copyOf(inPart);
    }
}
