package org.footbridge.record;

import java.util.List;

/**
 * A practitioner role that an open referral or a care team names.
 *
 * @param reference how the facts name it
 * @param role the role itself
 * @param places its services and organisations, where it is a link worker's and they may hold the contact
 */
public record RoleRead(String reference, ReferencedResource role, List<ReferencedResource> places) {

    public RoleRead {
        places = List.copyOf(places);
    }
}
