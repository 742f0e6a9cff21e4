package org.footbridge.launcher.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.RecordStore.Change;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What a transaction will do, worked out in full before any of it is done. */
final class TransactionPlan {

    /** One entry: where it goes, and the copy that will be stored; none for a deletion or where it is there already. */
    private record PlannedChange(
            HTTPVerb verb, String type, String id, @Nullable Resource resource, boolean exists) {
        String reference() {
            return type + "/" + id;
        }
    }

    private final Function<String, List<StoredResource>> search;
    private final List<PlannedChange> planned = new ArrayList<>();
    private final Map<String, String> references = new HashMap<>();

    TransactionPlan(List<BundleEntryComponent> entries, Function<String, List<StoredResource>> search) {
        this.search = search;
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var change = planned(entry, "Entry " + (i + 1) + ": ");
            if (!change.exists() && !seen.add(change.reference())) {
                throw new InvalidRequestException(
                        "Entry " + (i + 1) + ": " + change.reference() + " stands twice in one transaction");
            }
            planned.add(change);
            if (entry.hasFullUrl()) {
                references.put(entry.getFullUrl(), change.reference());
            }
        }
    }

    private PlannedChange planned(BundleEntryComponent entry, String where) {
        var request = entry.getRequest();
        var url = request.getUrl();
        if (request.getMethod() == null || url == null) {
            throw new InvalidRequestException(where + "request.method and request.url are needed");
        }
        if (request.hasIfMatch()) {
            throw new PreconditionFailedException(where + "ifMatch is not supported here. Nothing was written");
        }
        return switch (request.getMethod()) {
            case POST -> create(entry, where);
            case PUT -> {
                var target = target(url, where);
                yield new PlannedChange(HTTPVerb.PUT, target[0], target[1], copy(entry, target[0], where), false);
            }
            case DELETE -> {
                var target = target(url, where);
                yield new PlannedChange(HTTPVerb.DELETE, target[0], target[1], null, false);
            }
            default -> throw new InvalidRequestException(where + request.getMethod() + " is not supported here");
        };
    }

    private PlannedChange create(BundleEntryComponent entry, String where) {
        var type = entry.getRequest().getUrl();
        var resource = copy(entry, type, where);
        if (entry.getRequest().hasIfNoneExist()) {
            var found = search.apply(type + "?" + entry.getRequest().getIfNoneExist());
            if (found.size() > 1) {
                throw new PreconditionFailedException(where + "ifNoneExist finds more than one " + type);
            }
            if (!found.isEmpty()) {
                return new PlannedChange(HTTPVerb.POST, type, found.getFirst().id(), null, true);
            }
        }
        return new PlannedChange(HTTPVerb.POST, type, UUID.randomUUID().toString(), resource, false);
    }

    private static Resource copy(BundleEntryComponent entry, String type, String where) {
        if (!entry.hasResource() || !entry.getResource().fhirType().equals(type)) {
            throw new InvalidRequestException(where + "a resource of type " + type + " is needed");
        }
        return entry.getResource().copy();
    }

    private static String[] target(String url, String where) {
        var parts = url.split("/", -1);
        if (parts.length != 2 || url.contains("?")) {
            throw new InvalidRequestException(where + "the url must be Type/id, not " + url);
        }
        return parts;
    }

    /** Turns references to other entries, and references by search, into ones that hold in the store. */
    void resolveReferences(FhirContext context) {
        var terser = context.newTerser();
        for (var change : planned) {
            if (change.resource() != null) {
                for (var info : terser.getAllResourceReferences(change.resource())) {
                    if (info.getResourceReference() instanceof Reference reference && named(reference)) {
                        var target = resolved(reference.getReference());
                        // The parser has tied the reference to the entry itself, which would be written as contained.
                        reference.setResource(null).setReference(target);
                    }
                }
            }
        }
    }

    private static boolean named(Reference reference) {
        return reference.hasReference() && !reference.getReference().startsWith("#");
    }

    private String resolved(String text) {
        var known = references.get(text);
        if (known != null) {
            return known;
        }
        if (text.startsWith("urn:uuid:")) {
            throw new InvalidRequestException("The reference " + text + " names no entry of the Bundle");
        }
        if (text.indexOf('?') < 0) {
            return text;
        }
        var found = search.apply(text);
        if (found.size() != 1) {
            throw new InvalidRequestException(
                    "The reference " + text + " must find one resource, and finds " + found.size());
        }
        references.put(text, found.getFirst().reference());
        return found.getFirst().reference();
    }

    /** The changes, each of them within the rights of the access. */
    List<Change> changes(BiFunction<Resource, String, Resource> stamp, RecordStore store, RecordAccess access) {
        List<Change> changes = new ArrayList<>();
        for (var change : planned) {
            var before = store.find(change.type(), change.id());
            if (change.verb() == HTTPVerb.DELETE) {
                access.needWrite(ScopePermission.DELETE, change.type(), before, Optional.empty());
                changes.add(new Change.Delete(change.type(), change.id()));
            } else if (change.resource() != null) {
                var resource = stamp.apply(change.resource(), change.id());
                access.needWrite(
                        change.verb() == HTTPVerb.POST ? ScopePermission.CREATE : ScopePermission.UPDATE,
                        change.type(),
                        before,
                        Optional.of(new StoredResource(resource)));
                changes.add(new Change.Put(resource));
            }
        }
        return changes;
    }

    Bundle response(BundleType type, RecordStore store) {
        var response = new Bundle().setType(type);
        for (var change : planned) {
            var answer = response.addEntry().getResponse();
            if (change.verb() == HTTPVerb.DELETE) {
                answer.setStatus("204 No Content");
                continue;
            }
            var version = store.find(change.type(), change.id())
                    .map(stored -> stored.resource().getMeta().getVersionId())
                    .orElse("1");
            answer.setStatus(change.exists() || !"1".equals(version) ? "200 OK" : "201 Created")
                    .setLocation(change.reference() + "/_history/" + version)
                    .setEtag("W/\"" + version + "\"");
        }
        return response;
    }
}
