package org.footbridge.launcher.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.OperationOutcomeUtil;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.RecordStore.Change;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Every way in which the record changes: one resource, or a transaction or batch Bundle; each in somebody's name. */
@Component
public class RecordWriter {

    private static final Pattern ID = Pattern.compile(StoredResource.ID);

    private final FhirContext context;
    private final RecordStore store;
    private final RecordSearch search;
    private final Clock clock;

    RecordWriter(FhirContext context, RecordStore store, RecordSearch search, Clock clock) {
        this.context = context;
        this.store = store;
        this.search = search;
        this.clock = clock;
    }

    /** Stores a copy under a new id. */
    public Resource create(Resource given, RecordAccess access) {
        return put(ScopePermission.CREATE, UUID.randomUUID().toString(), given, access);
    }

    /** Stores a copy under the id given, as a new version where there is one already. */
    public Resource update(String id, Resource given, RecordAccess access) {
        return put(ScopePermission.UPDATE, id, given, access);
    }

    private Resource put(ScopePermission permission, String id, Resource given, RecordAccess access) {
        return store.exclusively(() -> {
            var resource = stamped(given.copy(), id);
            var type = resource.fhirType();
            access.needWrite(permission, type, store.find(type, id), Optional.of(new StoredResource(resource)));
            store.commit(List.of(new Change.Put(resource)));
            return resource;
        });
    }

    void delete(String type, String id, RecordAccess access) {
        store.exclusively(() -> {
            access.needWrite(ScopePermission.DELETE, type, store.find(type, id), Optional.empty());
            store.commit(List.of(new Change.Delete(type, id)));
            return type;
        });
    }

    /**
     * Applies a transaction as one, or a batch entry by entry.
     *
     * @return what became of each entry, in order
     * @throws InvalidRequestException where an entry cannot be applied; nothing of a transaction is applied then
     * @throws BaseServerResponseException where an entry is not within the rights of the access; likewise
     */
    public Bundle apply(Bundle bundle, RecordAccess access) {
        return switch (bundle.getType()) {
            case TRANSACTION -> store.exclusively(() -> transaction(bundle, access));
            case BATCH -> batch(bundle, access);
            case null, default ->
                throw new InvalidRequestException("A Bundle sent to the server must be a transaction or a batch");
        };
    }

    private Bundle transaction(Bundle bundle, RecordAccess access) {
        var plan = new TransactionPlan(bundle.getEntry(), query -> found(query, access));
        plan.resolveReferences(context);
        List<Change> changes = plan.changes(this::stamped, store, access);
        store.commit(changes);
        return plan.response(BundleType.TRANSACTIONRESPONSE, store);
    }

    /** A condition of a transaction is a search: what it finds must be within the caller's rights. */
    private List<StoredResource> found(String query, RecordAccess access) {
        var type = query.split("\\?", 2)[0];
        access.need(ScopePermission.SEARCH, type);
        return search.search(query).stream()
                .filter(stored -> access.covers(ScopePermission.SEARCH, stored))
                .toList();
    }

    private Bundle batch(Bundle bundle, RecordAccess access) {
        var response = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (BundleEntryComponent entry : bundle.getEntry()) {
            var single = new Bundle().setType(BundleType.TRANSACTION).addEntry(entry);
            try {
                response.addEntry(
                        store.exclusively(() -> transaction(single, access)).getEntryFirstRep());
            } catch (BaseServerResponseException e) {
                response.addEntry()
                        .getResponse()
                        .setStatus(Integer.toString(e.getStatusCode()))
                        .setOutcome((Resource) OperationOutcomeUtil.createOperationOutcome(
                                "error", e.getMessage(), "processing", context, null));
            }
        }
        return response;
    }

    private Resource stamped(Resource resource, String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidRequestException("Not a FHIR id: " + id);
        }
        var before = store.find(resource.fhirType(), id);
        long version = before.map(old -> old.resource().getMeta().getVersionId())
                        .map(Long::parseLong)
                        .orElse(0L)
                + 1;
        resource.setId(new IdType(resource.fhirType(), id, Long.toString(version)));
        resource.getMeta().setVersionId(Long.toString(version)).setLastUpdated(Date.from(clock.instant()));
        return resource;
    }
}
