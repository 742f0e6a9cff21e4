package org.footbridge.launch.record;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.footbridge.consultation.Consulted;
import org.footbridge.facts.RecordPart;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.PageState;

/**
 * What the page is made of: one launch, and its patient's record as it was just read, with all that follows from it.
 *
 * @param notGranted parts of the record that were not granted, or not as a whole; they count as could not be read
 * @param page what the page has shown, and what was done on it
 * @param mayCreate the types of which something may be written to the record
 * @param readAt when the record was read
 * @param accessEnds when access to the record ends for good; empty where it can be renewed, or the record system gave no time
 */
public record LaunchedRecord(
        LaunchContext context,
        Consulted.OnRecord advised,
        Set<RecordPart> notGranted,
        PageState page,
        Set<String> mayCreate,
        Instant readAt,
        Optional<Instant> accessEnds) {
    public LaunchedRecord {
        notGranted = Set.copyOf(notGranted);
        mayCreate = Set.copyOf(mayCreate);
    }

    /** The same record with the page as it is now. */
    LaunchedRecord with(PageState now) {
        return new LaunchedRecord(context, advised, notGranted, now, mayCreate, readAt, accessEnds);
    }

    /** Whether what would suit the patient may be written to the record. */
    public boolean mayKeepPreferences() {
        return new GrantedScopes(context.granted()).mayKeepPreferences();
    }

    /** Nothing of the patient may be shown. */
    @Override
    public String toString() {
        return "LaunchedRecord[" + context + "]";
    }
}
