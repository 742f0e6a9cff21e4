package org.footbridge.launch.oauth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.SmartConfiguration;
import org.footbridge.record.PrefetchTemplates;

/**
 * The scopes that a launch asks for: no more than the live rule base reads, in the version that the record system knows.
 * What can be done without is asked for only where the record system offers it.
 */
public final class RequestedScopes {
    /** What Footbridge may write, where a clinician presses a button: draft referrals, and tasks for colleagues. */
    static final List<String> WRITTEN = List.of("ServiceRequest", "Task");

    /** What would suit the patient, which it may write where a clinician asked them. It writes nothing else. */
    static final String PREFERENCES = "QuestionnaireResponse";

    private RequestedScopes() {}

    /**
     * What to ask for.
     *
     * @param launch {@code launch}, or {@code launch/patient} where the app starts by itself
     */
    public static Set<String> scopes(
            Issuer issuer, SmartConfiguration configuration, String launch, PrefetchTemplates reads) {
        var scopes = new LinkedHashSet<>(List.of("openid", "fhirUser", launch));
        if (configuration.offers("online_access", "permission-online")) {
            scopes.add("online_access");
        }
        boolean version2 = configuration.knowsScopesOfVersion2();
        reads.types().forEach((type, part) -> scopes.add(reading(issuer, type, part, version2)));
        if (issuer.draftReferrals()) {
            WRITTEN.forEach(type -> scopes.add(writing(type, version2)));
        }
        if (issuer.keepPreferences()) {
            scopes.add(writing(PREFERENCES, version2));
        }
        return scopes;
    }

    private static String writing(String type, boolean version2) {
        return "patient/" + type + (version2 ? ".c" : ".write");
    }

    private static String reading(Issuer issuer, String type, RecordPart part, boolean version2) {
        boolean staff = part == RecordPart.LINK_WORKERS;
        String level = staff && issuer.staffScopes() == Issuer.StaffScopes.USER ? "user/" : "patient/";
        boolean byName = staff || part == RecordPart.PATIENT;
        return level + type + "." + (version2 ? byName ? "r" : "rs" : "read");
    }
}
