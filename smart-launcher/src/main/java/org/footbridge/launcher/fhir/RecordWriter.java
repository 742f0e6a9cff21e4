package org.footbridge.launcher.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.footbridge.launcher.search.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.RecordStore.Change;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Every way in which the record changes: one resource, or a transaction or batch Bundle. */
@Component
public class RecordWriter {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

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
    Resource create(Resource given) {
        return store.exclusively(() -> {
            var resource = stamped(given.copy(), UUID.randomUUID().toString());
            store.commit(List.of(new Change.Put(resource)));
            return resource;
        });
    }

    /** Stores a copy under the id given, as a new version where there is one already. */
    Resource update(String id, Resource given) {
        return store.exclusively(() -> {
            var resource = stamped(given.copy(), id);
            store.commit(List.of(new Change.Put(resource)));
            return resource;
        });
    }

    void delete(String type, String id) {
        store.commit(List.of(new Change.Delete(type, id)));
    }

    /**
     * Applies a transaction as one, or a batch entry by entry.
     *
     * @return what became of each entry, in order
     * @throws InvalidRequestException where an entry cannot be applied; nothing of a transaction is applied then
     */
    public Bundle apply(Bundle bundle) {
        return switch (bundle.getType()) {
            case TRANSACTION -> store.exclusively(() -> transaction(bundle));
            case BATCH -> batch(bundle);
            case null, default ->
                throw new InvalidRequestException("A Bundle sent to the server must be a transaction or a batch");
        };
    }

    private Bundle transaction(Bundle bundle) {
        var plan = new TransactionPlan(bundle.getEntry(), search, store);
        plan.resolveReferences(context);
        List<Change> changes = plan.changes(this::stamped);
        store.commit(changes);
        return plan.response(BundleType.TRANSACTIONRESPONSE);
    }

    private Bundle batch(Bundle bundle) {
        var response = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (BundleEntryComponent entry : bundle.getEntry()) {
            var single = new Bundle().setType(BundleType.TRANSACTION).addEntry(entry);
            try {
                response.addEntry(store.exclusively(() -> transaction(single)).getEntryFirstRep());
            } catch (InvalidRequestException e) {
                response.addEntry()
                        .getResponse()
                        .setStatus("400 Bad Request")
                        .setOutcome(Outcomes.error(e.getMessage()));
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
