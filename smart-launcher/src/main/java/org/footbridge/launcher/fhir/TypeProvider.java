package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.footbridge.launcher.search.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** One resource type over HTTP: read, search, create, update, delete. */
final class TypeProvider implements IResourceProvider {

    private final Class<? extends Resource> type;
    private final String name;
    private final RecordStore store;
    private final RecordSearch search;
    private final RecordWriter writer;

    TypeProvider(Class<? extends Resource> type, RecordStore store, RecordSearch search, RecordWriter writer) {
        this.type = type;
        this.name = type.getSimpleName();
        this.store = store;
        this.search = search;
        this.writer = writer;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Read
    public IBaseResource read(@IdParam IdType id) {
        return store.find(name, id.getIdPart())
                .map(stored -> stored.resource().copy())
                .orElseThrow(() -> new ResourceNotFoundException(name + "/" + id.getIdPart() + " is not known here"));
    }

    @Search(allowUnknownParams = true)
    public IBundleProvider search(RequestDetails request) {
        return new FoundResources(search.search(name, RecordSearch.lists(request.getParameters())));
    }

    @Create
    public MethodOutcome create(@ResourceParam IBaseResource resource) {
        return outcome(writer.create((Resource) resource), true);
    }

    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam IBaseResource resource) {
        var given = resource.getIdElement().getIdPart();
        if (given != null && !given.equals(id.getIdPart())) {
            throw new InvalidRequestException("The id in the address and the id in the resource differ");
        }
        boolean created = store.find(name, id.getIdPart()).isEmpty();
        return outcome(writer.update(id.getIdPart(), (Resource) resource), created);
    }

    @Delete
    public void delete(@IdParam IdType id) {
        writer.delete(name, id.getIdPart());
    }

    private static MethodOutcome outcome(Resource stored, boolean created) {
        var copy = stored.copy();
        return new MethodOutcome(copy.getIdElement(), created).setResource(copy);
    }
}
