package org.footbridge.record;

import java.util.List;
import org.footbridge.facts.Unread.Cause;

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

    /** A resource that another one names, read or not. */
    public sealed interface ReferencedResource {

        /** It was read, or stood in what was sent. */
        record Found(BundleEntry entry) implements ReferencedResource {}

        /** It could not be read. */
        record Lost(Cause cause) implements ReferencedResource {}
    }
}
