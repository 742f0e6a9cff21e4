package org.footbridge.record;

import java.util.List;
import java.util.Map;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.RoleRead.ReferencedResource;
import tools.jackson.databind.JsonNode;

/**
 * A record as it was read: JSON, not yet understood, and what is missing from it.
 *
 * @param references how references in this record are to be taken
 * @param patient the Patient resource, whose id has been checked
 * @param parts the parts that are searched for, each as far as it was read
 * @param roles the practitioner roles that matter, sorted by reference
 * @param orders the referrals that are being ordered just now, each with the services that it asks
 */
public record RecordRead(
        RecordReferences references,
        JsonNode patient,
        Map<RecordPart, PartRead> parts,
        List<RoleRead> roles,
        Map<String, List<ReferencedResource>> orders)
        implements ReadResult {

    public RecordRead {
        parts = Map.copyOf(parts);
        roles = List.copyOf(roles);
        orders = Map.copyOf(orders);
    }

    public PartRead part(RecordPart part) {
        return parts.getOrDefault(part, PartRead.NOTHING_RECORDED);
    }

    /** For a card's draft referral: {@code Patient/12}. */
    public String patientReference() {
        return references.patientReference();
    }

    @Override
    public String toString() {
        return "RecordRead" + parts.keySet();
    }
}
