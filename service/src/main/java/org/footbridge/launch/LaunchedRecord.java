package org.footbridge.launch;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.footbridge.facts.Part;
import org.footbridge.hook.Advised;
import org.footbridge.launch.session.LaunchContext;

/**
 * What the page is made of: one launch, and its patient's record as it was just read, with all that follows from it.
 *
 * @param notGranted parts of the record that were not granted, or not as a whole; they count as could not be read
 * @param dismissed the reason code of each card dismissed on this page, by the rules behind the card
 * @param maySaveDrafts whether a draft referral may be written to the record
 */
public record LaunchedRecord(
        LaunchContext context,
        Advised.OnRecord advised,
        Set<Part> notGranted,
        Map<String, String> dismissed,
        boolean maySaveDrafts,
        Instant readAt) {
    public LaunchedRecord {
        notGranted = Set.copyOf(notGranted);
        dismissed = Map.copyOf(dismissed);
    }

    /** Nothing of the patient may be shown. */
    @Override
    public String toString() {
        return "LaunchedRecord[" + context + "]";
    }
}
