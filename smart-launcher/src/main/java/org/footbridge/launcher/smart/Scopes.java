package org.footbridge.launcher.smart;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.launcher.smart.SmartScope.Data;
import org.footbridge.launcher.smart.SmartScope.Level;
import org.footbridge.launcher.smart.SmartScope.Name;
import org.footbridge.launcher.smart.SmartScope.Word;

/** A list of scopes: what an app may ask for, asks for, or has been given. */
public record Scopes(List<SmartScope> all) {

    public Scopes {
        all = List.copyOf(all);
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException where one is not known to this record
     */
    public static Scopes of(Collection<String> texts) {
        return new Scopes(texts.stream()
                .map(text -> SmartScope.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("No such scope: " + text)))
                .toList());
    }

    /** The first of the texts that is no scope, or that these scopes do not cover. */
    public Optional<String> firstNotCovered(Collection<String> texts) {
        return texts.stream()
                .filter(text -> SmartScope.parse(text)
                        .filter(requested -> all.stream().anyMatch(scope -> scope.covers(requested)))
                        .isEmpty())
                .findFirst();
    }

    public boolean has(Name name) {
        return all.contains(new Word(name));
    }

    /** The rights to data of one level and type that include the permission. */
    public Stream<Data> data(String type, ScopePermission permission) {
        return all.stream()
                .filter(Data.class::isInstance)
                .map(Data.class::cast)
                .filter(data -> data.isFor(type) && data.permissions().contains(permission));
    }

    public boolean hasAny(Level level) {
        return all.stream().anyMatch(scope -> scope instanceof Data data && data.level() == level);
    }
}
