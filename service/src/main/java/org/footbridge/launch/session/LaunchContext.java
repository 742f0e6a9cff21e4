package org.footbridge.launch.session;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows of one launch. Each launch keeps its own, so that two tabs show two patients.
 *
 * @param id stands in the page's address; of no use in another browser session
 * @param issuer the registered FHIR base
 * @param user relative reference of the clinician
 * @param encounter logical id of the consultation in which the page was opened, where one was given
 * @param appContext what a card's link carried; anybody may have written it, so it is never trusted
 */
public record LaunchContext(
        String id,
        URI issuer,
        String issuerName,
        String patient,
        String user,
        @Nullable String encounter,
        @Nullable String appContext,
        Set<String> granted) {

    public LaunchContext {
        granted = Set.copyOf(granted);
    }

    /** The same launch after its token was renewed, which may narrow what is granted. */
    public LaunchContext granted(Set<String> now) {
        return new LaunchContext(id, issuer, issuerName, patient, user, encounter, appContext, now);
    }

    /** Nothing of the patient may be shown. */
    @Override
    public String toString() {
        return "LaunchContext[" + issuerName + "]";
    }
}
