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
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Map;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One resource type over HTTP: read, search, create, update, delete; each within the rights of the token. */
record ResourceTypeProvider(
        Class<? extends Resource> type,
        String name,
        RecordStore store,
        RecordSearch search,
        IncludedResources included,
        RecordWriter writer)
        implements IResourceProvider {

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Read
    public IBaseResource read(@IdParam IdType id, RequestDetails request) {
        var access = BearerTokenInterceptor.of(request);
        access.need(ScopePermission.READ, name);
        access.needSamePatient(ScopePermission.READ, name, Map.of("_id", new String[] {id.getIdPart()}));
        return store.find(name, id.getIdPart())
                .filter(stored -> access.covers(ScopePermission.READ, stored))
                .map(stored -> stored.resource().copy())
                .orElseThrow(() -> new ResourceNotFoundException(
                        name + "/" + id.getIdPart() + " is not known here, or not within this token's rights"));
    }

    @Search(allowUnknownParams = true)
    public IBundleProvider search(RequestDetails request) {
        var access = BearerTokenInterceptor.of(request);
        var parameters = request.getParameters();
        access.need(ScopePermission.SEARCH, name);
        access.needSamePatient(ScopePermission.SEARCH, name, parameters);
        var found = search.search(name, parameters).stream()
                .filter(stored -> access.covers(ScopePermission.SEARCH, stored))
                .toList();
        return new SearchBundleProvider(
                found, access, included.of(name, parameters.getOrDefault("_include", new String[0]), access));
    }

    @Create
    public MethodOutcome create(@ResourceParam IBaseResource resource, RequestDetails request) {
        return outcome(writer.create((Resource) resource, BearerTokenInterceptor.of(request)), true);
    }

    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam IBaseResource resource, RequestDetails request) {
        var given = resource.getIdElement().getIdPart();
        if (given != null && !given.equals(id.getIdPart())) {
            throw new InvalidRequestException("The id in the address and the id in the resource differ");
        }
        boolean created = store.find(name, id.getIdPart()).isEmpty();
        return outcome(writer.update(id.getIdPart(), (Resource) resource, BearerTokenInterceptor.of(request)), created);
    }

    @Delete
    public void delete(@IdParam @Nullable IdType id, RequestDetails request) {
        if (id == null) {
            throw new MethodNotAllowedException("A deletion names one resource by its id. Nothing was deleted.");
        }
        writer.delete(name, id.getIdPart(), BearerTokenInterceptor.of(request));
    }

    private static MethodOutcome outcome(Resource stored, boolean created) {
        var copy = stored.copy();
        return new MethodOutcome(copy.getIdElement(), created).setResource(copy);
    }
}
