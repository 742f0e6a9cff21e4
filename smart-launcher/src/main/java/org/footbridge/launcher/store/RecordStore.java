package org.footbridge.launcher.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        record Put(Resource resource) implements Change {}

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
            var next = new LinkedHashMap<>(types);
            var copied = new LinkedHashMap<String, Map<String, StoredResource>>();
            for (var change : changes) {
                switch (change) {
                    case Change.Put(Resource resource) ->
                        writable(copied, next, resource.fhirType())
                                .put(resource.getIdElement().getIdPart(), new StoredResource(resource));
                    case Change.Delete(String type, String id) ->
                        writable(copied, next, type).remove(id);
                }
            }
            types = Map.copyOf(next);
        } finally {
            writing.unlock();
        }
    }

    private static Map<String, StoredResource> writable(
            Map<String, Map<String, StoredResource>> copied,
            Map<String, Map<String, StoredResource>> next,
            String type) {
        return copied.computeIfAbsent(type, name -> {
            var copy = new LinkedHashMap<>(next.getOrDefault(name, Map.of()));
            next.put(name, copy);
            return copy;
        });
    }
}
