package org.footbridge.record;

import org.footbridge.facts.Unread.Cause;

/** A resource that another one names, read or not. */
public sealed interface ReferencedResource {

    /** It was read, or stood in what was sent. */
    record Found(BundleEntry entry) implements ReferencedResource {}

    /** It could not be read. */
    record Lost(Cause cause) implements ReferencedResource {}
}
