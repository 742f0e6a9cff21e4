package org.footbridge.prefetch;

import org.footbridge.facts.Unread.Cause;

/** A resource that another one names, read or not. */
public sealed interface Named {

    /** It was read, or stood in what was sent. */
    record Found(Entry entry) implements Named {}

    /** It could not be read. */
    record Lost(Cause cause) implements Named {}
}
