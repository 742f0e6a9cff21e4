package org.footbridge.launcher.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.launcher.scope.Permission;
import org.footbridge.launcher.store.StoredResource;

/** The record's own screens: no token, and no limit here. */
record OwnScreens() implements Access {

    @Override
    public void need(Permission permission, String type) {
        // Everything is allowed.
    }

    @Override
    public boolean covers(Permission permission, StoredResource resource) {
        return true;
    }

    @Override
    public void needSamePatient(Permission permission, String type, Map<String, List<String>> parameters) {
        // Everybody may be asked about.
    }

    @Override
    public void needWrite(
            Permission permission, String type, Optional<StoredResource> before, Optional<StoredResource> after) {
        // Everything is allowed.
    }
}
