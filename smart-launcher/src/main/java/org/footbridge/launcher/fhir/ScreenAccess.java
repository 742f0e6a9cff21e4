package org.footbridge.launcher.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.StoredResource;

/** The record's own screens: no token, and no limit here. */
record ScreenAccess() implements RecordAccess {

    @Override
    public void need(ScopePermission permission, String type) {
        // Everything is allowed.
    }

    @Override
    public boolean covers(ScopePermission permission, StoredResource resource) {
        return true;
    }

    @Override
    public void needSamePatient(ScopePermission permission, String type, Map<String, List<String>> parameters) {
        // Everybody may be asked about.
    }

    @Override
    public void needWrite(
            ScopePermission permission, String type, Optional<StoredResource> before, Optional<StoredResource> after) {
        // Everything is allowed.
    }
}
