package org.footbridge.launcher.smart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an app learns of the record from which it was launched.
 *
 * @param clientId the one app that may use it
 * @param user the one user, by id, in whose name it may be used
 * @param patient whose record is open
 * @param encounter the consultation that is open; none where none is
 * @param references other resources that were in view, as {@code Type/id}
 * @param appContext what a card's link carried, passed on as it came
 * @param needPatientBanner whether the app must show the patient's name itself
 * @param intent what the user wants to do
 */
public record LaunchContext(
        String clientId,
        String user,
        String patient,
        @Nullable String encounter,
        List<String> references,
        @Nullable String appContext,
        boolean needPatientBanner,
        @Nullable String intent) {

    public LaunchContext {
        references = List.copyOf(references);
    }

    /** The patient alone, where nothing else was in view. */
    public static LaunchContext of(String clientId, String user, String patient) {
        return new LaunchContext(clientId, user, patient, null, List.of(), null, true, null);
    }
}
