package org.footbridge.launch.oauth;

import java.util.LinkedHashSet;
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
    /** The one type that Footbridge may write: drafts, where a clinician adds one. */
    static final String DRAFT = "ServiceRequest";

    private final Issuer issuer;
    private final SmartConfiguration configuration;
    private final Set<String> scopes = new LinkedHashSet<>();

    private RequestedScopes(Issuer issuer, SmartConfiguration configuration) {
        this.issuer = issuer;
        this.configuration = configuration;
    }

    /**
     * What to ask for.
     *
     * @param launch {@code launch}, or {@code launch/patient} where the app starts by itself
     */
    public static Set<String> scopes(
            Issuer issuer, SmartConfiguration configuration, String launch, PrefetchTemplates reads) {
        return new RequestedScopes(issuer, configuration).scopes(launch, reads);
    }

    private Set<String> scopes(String launch, PrefetchTemplates reads) {
        scopes.add("openid");
        scopes.add("fhirUser");
        scopes.add(launch);
        if (configuration.offers("online_access", "permission-online")) {
            scopes.add("online_access");
        }
        reads.types().forEach(this::read);
        if (issuer.draftReferrals()) {
            scopes.add(
                    configuration.knowsScopesOfVersion2() ? "patient/" + DRAFT + ".c" : "patient/" + DRAFT + ".write");
        }
        return scopes;
    }

    private void read(String type, RecordPart part) {
        boolean staff = part == RecordPart.LINK_WORKERS;
        String level = staff && issuer.staffScopes() == Issuer.StaffScopes.USER ? "user/" : "patient/";
        boolean byName = staff || part == RecordPart.PATIENT;
        String verbs = configuration.knowsScopesOfVersion2() ? byName ? "r" : "rs" : "read";
        scopes.add(level + type + "." + verbs);
    }
}
