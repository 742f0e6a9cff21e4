package org.footbridge.launcher.access;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.footbridge.launcher.authorization.grant.Grant;
import org.footbridge.launcher.scope.Permission;
import org.footbridge.launcher.scope.Restriction;
import org.footbridge.launcher.scope.SmartScope.Data;
import org.footbridge.launcher.scope.SmartScope.Level;
import org.footbridge.launcher.search.RecordSearch;
import org.footbridge.launcher.search.Subjects;
import org.footbridge.launcher.store.StoredResource;
import org.jspecify.annotations.Nullable;

/** What the bearer of one token may do. Two of the same grant with the same rights are equal. */
final class TokenAccess implements Access {

    private final Grant grant;
    private final Subjects subjects;
    private final RecordSearch search;

    TokenAccess(Grant grant, Subjects subjects, RecordSearch search) {
        this.grant = grant;
        this.subjects = subjects;
        this.search = search;
    }

    @Override
    public void need(Permission permission, String type) {
        if (grant.scopes().data(type, permission).findAny().isEmpty()) {
            throw refused("No scope of this token allows to " + word(permission) + " " + type);
        }
    }

    @Override
    public boolean covers(Permission permission, StoredResource resource) {
        return grant.scopes()
                .data(resource.type(), permission)
                .anyMatch(right -> isWithin(right, permission, resource)
                        && right.restrictions().stream().allMatch(restriction -> matches(resource, restriction)));
    }

    private boolean matches(StoredResource resource, Restriction restriction) {
        return search.knows(resource.type(), restriction.parameter())
                && search.matches(resource, restriction.parameter(), restriction.value());
    }

    private boolean isWithin(Data right, Permission permission, StoredResource resource) {
        var patient = boundTo(right);
        if (Subjects.isOfThePractice(resource.type())) {
            // What belongs to no patient can be read beside one patient's data, but changed by staff only.
            return patient == null || permission == Permission.READ || permission == Permission.SEARCH;
        }
        return patient == null || subjects.isOnly(resource, patient);
    }

    /** To whose data the right is bound; null where it is to everybody's. A right to nobody's data is bound to "". */
    private @Nullable String boundTo(Data right) {
        if (right.level() == Level.USER) {
            return grant.user().isPatient()
                    ? grant.user()
                            .reference()
                            .substring(grant.user().reference().indexOf('/') + 1)
                    : null;
        }
        return grant.patient() == null ? "" : grant.patient();
    }

    @Override
    public void needSamePatient(Permission permission, String type, Map<String, List<String>> parameters) {
        var bound = grant.scopes()
                .data(type, permission)
                .map(right -> Optional.ofNullable(boundTo(right)))
                .toList();
        if (Subjects.isOfThePractice(type) || bound.contains(Optional.<String>empty())) {
            return;
        }
        boolean same =
                NamedPatients.in(type, parameters).stream().allMatch(named -> bound.contains(Optional.of(named)));
        if (!same) {
            throw refused("This token is for another patient");
        }
    }

    @Override
    public void needWrite(
            Permission permission, String type, Optional<StoredResource> before, Optional<StoredResource> after) {
        need(permission, type);
        // A change, or an end, of something that is not there or not to be seen: both look alike from outside.
        if (permission != Permission.CREATE
                && before.filter(there -> covers(permission, there)).isEmpty()) {
            if (before.isPresent()
                    || permission == Permission.DELETE
                    || after.filter(this::mayPlace).isEmpty()) {
                throw new ResourceNotFoundException(type + ": not known here, or not within this token's rights");
            }
        }
        if (after.filter(there -> !covers(permission, there)).isPresent()) {
            throw refused("This token does not allow to " + word(permission) + " this " + type);
        }
    }

    /** Whether something new may be put under an id of the caller's own: by staff, who see what is there already. */
    private boolean mayPlace(StoredResource after) {
        return grant.scopes().data(after.type(), Permission.CREATE).anyMatch(right -> boundTo(right) == null);
    }

    private static String word(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT);
    }

    private static ForbiddenOperationException refused(String why) {
        var refusal = new ForbiddenOperationException(why);
        refusal.addResponseHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        return refusal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAccess that && grant.equals(that.grant);
    }

    @Override
    public int hashCode() {
        return grant.hashCode();
    }
}
