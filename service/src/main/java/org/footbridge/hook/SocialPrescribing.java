package org.footbridge.hook;

import java.util.Map;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.cdshooks.CdsService;

/** The service that a GP's record calls when a patient's record opens. */
public class SocialPrescribing {
    /** The path segment of the service; permanent, since clients are configured with it. */
    public static final String ID = "social-prescribing-patient-view";

    private final CdsService definition;

    /** The templates say what is wanted with each call, by key. */
    public SocialPrescribing(Map<String, String> prefetch) {
        definition = new CdsService(
                "patient-view",
                "Social prescribing",
                "Shows non-medical needs that the record suggests, what may help locally, and referrals that have"
                        + " lost their link worker. Advice for the clinician; it decides and changes nothing.",
                ID,
                prefetch,
                "FHIR R4. What prefetch leaves out is read from fhirServer, which must be registered with this"
                        + " service.",
                "2.0.1",
                "1.0",
                Map.of());
    }

    /** How discovery describes this service. */
    public CdsService definition() {
        return definition;
    }

    /** The advice as cards; none where there is nothing to say. */
    public CdsResponse answer(CdsRequest request) {
        return CdsResponse.NO_CARDS;
    }
}
