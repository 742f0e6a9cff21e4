package org.footbridge.launcher.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Every record of the practice, in memory. Readers see one consistent picture; a list of changes becomes visible at
 * once or not at all; a restart brings everything back as it was.
 */
@Component
public class RecordStore {

    private final ReentrantLock writing = new ReentrantLock();
    private volatile Map<String, Map<String, StoredResource>> types = Map.of();

    /** One change to one resource. */
    public sealed interface Change {
        String type();

        record Put(Resource resource) implements Change {
            @Override
            public String type() {
                return resource.fhirType();
            }
        }

        record Delete(String type, String id) implements Change {}
    }

    public Optional<StoredResource> find(String type, String id) {
        return Optional.ofNullable(types.getOrDefault(type, Map.of()).get(id));
    }

    public Collection<StoredResource> all(String type) {
        return types.getOrDefault(type, Map.of()).values();
    }

    /** Runs the work while nobody else may change the store. */
    public <T> T exclusively(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Applies all changes as one; the resources must carry their ids and are not to be changed afterwards. */
    public void commit(List<Change> changes) {
        writing.lock();
        try {
            var next = new HashMap<>(types);
            changes.stream()
                    .map(Change::type)
                    .distinct()
                    .forEach(type -> next.put(type, new LinkedHashMap<>(next.getOrDefault(type, Map.of()))));
            for (var change : changes) {
                var resources = Objects.requireNonNull(next.get(change.type()), "put above");
                switch (change) {
                    case Change.Put(var resource) ->
                        resources.put(resource.getIdElement().getIdPart(), new StoredResource(resource));
                    case Change.Delete(var type, var id) -> resources.remove(id);
                }
            }
            types = Map.copyOf(next);
        } finally {
            writing.unlock();
        }
    }
}
