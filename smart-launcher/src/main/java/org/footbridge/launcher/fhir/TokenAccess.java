package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footbridge.launcher.oauth.AccessGrant;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.smart.SmartScope.Data;
import org.footbridge.launcher.smart.SmartScope.Level;
import org.footbridge.launcher.smart.SmartScope.Restriction;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.ResourceSubjects;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** What the bearer of one token may do. Two of the same grant with the same rights are equal. */
record TokenAccess(AccessGrant grant, ResourceSubjects subjects, RecordSearch search) implements RecordAccess {

    @Override
    public void need(ScopePermission permission, String type) {
        if (grant.scopes().data(type, permission).findAny().isEmpty()) {
            throw refused("No scope of this token allows to " + word(permission) + " " + type);
        }
    }

    @Override
    public boolean covers(ScopePermission permission, StoredResource resource) {
        return grant.scopes()
                .data(resource.type(), permission)
                .anyMatch(right -> isWithin(right, permission, resource)
                        && right.restrictions().stream().allMatch(restriction -> matches(resource, restriction)));
    }

    private boolean matches(StoredResource resource, Restriction restriction) {
        return search.supportsCodes(resource.type(), restriction.parameter())
                && search.matches(resource, restriction.parameter(), restriction.value());
    }

    private boolean isWithin(Data right, ScopePermission permission, StoredResource resource) {
        var patient = boundTo(right);
        if (ResourceSubjects.isOfThePractice(resource.type())) {
            // What belongs to no patient can be read together with one patient's data, but changed by staff only.
            return patient == null || permission == ScopePermission.READ || permission == ScopePermission.SEARCH;
        }
        return patient == null || subjects.isOnly(resource, patient);
    }

    /** To whose data the right is bound; null where it is to everybody's. A right to nobody's data is bound to "". */
    private @Nullable String boundTo(Data right) {
        if (right.level() == Level.USER) {
            return grant.user().isPatient() ? new IdType(grant.user().reference()).getIdPart() : null;
        }
        return grant.patient() == null ? "" : grant.patient();
    }

    @Override
    public void needSamePatient(ScopePermission permission, String type, Map<String, String[]> parameters) {
        var bound = grant.scopes()
                .data(type, permission)
                .map(right -> Optional.ofNullable(boundTo(right)))
                .toList();
        if (ResourceSubjects.isOfThePractice(type) || bound.contains(Optional.<String>empty())) {
            return;
        }
        if (!searchedPatients(type, parameters).stream().allMatch(named -> bound.contains(Optional.of(named)))) {
            throw refused("This token is for another patient");
        }
    }

    /** The patients whom a search names. */
    private static Set<String> searchedPatients(String type, Map<String, String[]> parameters) {
        var named = new LinkedHashSet<String>();
        parameters.forEach((written, values) -> {
            var name = written.split(":", 2)[0];
            boolean aboutPatients = "patient".equals(name)
                    || "subject".equals(name)
                    || written.endsWith(":Patient")
                    || ("Patient".equals(type) && "_id".equals(name));
            for (var value : written.endsWith(":missing") ? new String[0] : values) {
                for (var one : value.split(",", -1)) {
                    var id = new IdType(one);
                    if ("Patient".equals(id.getResourceType()) || (aboutPatients && !id.hasResourceType())) {
                        named.add(id.getIdPart() == null ? one : id.getIdPart());
                    }
                }
            }
        });
        return named;
    }

    @Override
    public void needWrite(
            ScopePermission permission, String type, Optional<StoredResource> before, Optional<StoredResource> after) {
        need(permission, type);
        // A change, or an end, of something that is not there or not to be seen: both look alike from outside.
        if (permission != ScopePermission.CREATE
                && before.filter(there -> covers(permission, there)).isEmpty()
                && (before.isPresent()
                        || permission == ScopePermission.DELETE
                        || after.filter(this::mayPlace).isEmpty())) {
            throw new ResourceNotFoundException(type + ": not known here, or not within this token's rights");
        }
        if (after.filter(there -> !covers(permission, there)).isPresent()) {
            throw refused("This token does not allow to " + word(permission) + " this " + type);
        }
    }

    /** Whether something new may be put under an id of the caller's own: by staff, who see what is there already. */
    private boolean mayPlace(StoredResource after) {
        return grant.scopes().data(after.type(), ScopePermission.CREATE).anyMatch(right -> boundTo(right) == null);
    }

    private static String word(ScopePermission permission) {
        return permission.name().toLowerCase(Locale.ROOT);
    }

    private static ForbiddenOperationException refused(String why) {
        var refusal = new ForbiddenOperationException(why);
        refusal.addResponseHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        return refusal;
    }
}
