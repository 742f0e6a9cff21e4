package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Map;
import java.util.Optional;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.StoredResource;

/** In whose name the record is read or changed. */
public sealed interface RecordAccess permits RecordAccess.OwnScreens, TokenAccess {

    /** The record's own screens, in which the user has the record open already. */
    RecordAccess OWN_SCREENS = new OwnScreens();

    /**
     * Refuses what no right covers, whichever the resource.
     *
     * @throws ForbiddenOperationException where there is no right to this at all
     */
    void need(ScopePermission permission, String type);

    /** Whether a right covers this resource. */
    boolean covers(ScopePermission permission, StoredResource resource);

    /**
     * Refuses a question about another patient, to which an empty answer would be misread as "nothing is recorded".
     *
     * @throws ForbiddenOperationException where the parameters name a patient who is not in context
     */
    void needSamePatient(ScopePermission permission, String type, Map<String, String[]> parameters);

    /**
     * Refuses a change that no right covers.
     *
     * @param before what is there now; empty where nothing is
     * @param after what would be there; empty for a deletion
     * @throws ForbiddenOperationException where there is no right to make it
     * @throws ResourceNotFoundException where it is about something that this access does not see
     */
    void needWrite(
            ScopePermission permission, String type, Optional<StoredResource> before, Optional<StoredResource> after);

    /** No token, and no limit here. */
    record OwnScreens() implements RecordAccess {

        @Override
        public void need(ScopePermission permission, String type) {}

        @Override
        public boolean covers(ScopePermission permission, StoredResource resource) {
            return true;
        }

        @Override
        public void needSamePatient(ScopePermission permission, String type, Map<String, String[]> parameters) {}

        @Override
        public void needWrite(
                ScopePermission permission,
                String type,
                Optional<StoredResource> before,
                Optional<StoredResource> after) {}
    }
}
