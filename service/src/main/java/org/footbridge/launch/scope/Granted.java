package org.footbridge.launch.scope;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.footbridge.facts.Part;
import org.footbridge.prefetch.Templates;
import org.footbridge.prefetch.server.Grant;

/** What was granted, seen from what is read. What is missing counts as could not be read, never as not recorded. */
public final class Granted {
    private final List<Scope> scopes;

    public Granted(Collection<String> scopes) {
        this.scopes = scopes.stream().flatMap(text -> Scope.of(text).stream()).toList();
    }

    /** How far the token reaches, for reading. */
    public Grant grant(Templates reads, UnaryOperator<Optional<String>> renewal) {
        Set<String> withheld = new HashSet<>();
        Set<String> inPart = new HashSet<>();
        reads.types().forEach((type, part) -> {
            if (!reads(type, part)) {
                withheld.add(type);
            } else if (!readsAll(type, part)) {
                inPart.add(type);
            }
        });
        return new Grant(withheld, inPart, renewal);
    }

    /** The parts of the record that were not granted, or not as a whole. */
    public Set<Part> missing(Templates reads) {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        reads.types().forEach((type, part) -> {
            if (!readsAll(type, part)) {
                missing.add(part);
            }
        });
        return missing;
    }

    /** Whether a draft referral may be written to the record. */
    public boolean maySaveDrafts() {
        return scopes.stream().anyMatch(scope -> scope.isFor(Wanted.DRAFT) && scope.creates() && !scope.restricted());
    }

    private boolean reads(String type, Part part) {
        return scopes.stream().anyMatch(scope -> isEnough(scope, type, part));
    }

    private boolean readsAll(String type, Part part) {
        return scopes.stream().anyMatch(scope -> isEnough(scope, type, part) && !scope.restricted());
    }

    /** The patient and staff are read by name, all else by searching. */
    private static boolean isEnough(Scope scope, String type, Part part) {
        boolean byName = part == Part.PATIENT || part == Part.LINK_WORKERS;
        return scope.isFor(type) && (byName ? scope.reads() : scope.searches());
    }
}
