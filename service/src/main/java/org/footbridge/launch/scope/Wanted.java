package org.footbridge.launch.scope;

import java.util.LinkedHashSet;
import java.util.Set;
import org.footbridge.facts.Part;
import org.footbridge.launch.issuer.Issuer;
import org.footbridge.launch.issuer.SmartConfiguration;
import org.footbridge.prefetch.Templates;

/**
 * The scopes that a launch asks for: no more than the live rule base reads, in the version that the record system knows.
 * What can be done without is asked for only where the record system offers it.
 */
public final class Wanted {
    /** The one type that Footbridge may write: drafts, where a clinician adds one. */
    static final String DRAFT = "ServiceRequest";

    private final Issuer issuer;
    private final SmartConfiguration configuration;
    private final Set<String> scopes = new LinkedHashSet<>();

    private Wanted(Issuer issuer, SmartConfiguration configuration) {
        this.issuer = issuer;
        this.configuration = configuration;
    }

    /**
     * What to ask for.
     *
     * @param launch {@code launch}, or {@code launch/patient} where the app starts by itself
     */
    public static Set<String> scopes(Issuer issuer, SmartConfiguration configuration, String launch, Templates reads) {
        return new Wanted(issuer, configuration).scopes(launch, reads);
    }

    private Set<String> scopes(String launch, Templates reads) {
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

    private void read(String type, Part part) {
        boolean staff = part == Part.LINK_WORKERS;
        String level = staff && issuer.staffScopes() == Issuer.StaffScopes.USER ? "user/" : "patient/";
        boolean byName = staff || part == Part.PATIENT;
        String verbs = configuration.knowsScopesOfVersion2() ? byName ? "r" : "rs" : "read";
        scopes.add(level + type + "." + verbs);
    }
}
