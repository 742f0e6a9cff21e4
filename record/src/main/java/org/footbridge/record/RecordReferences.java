package org.footbridge.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.facts.FhirId;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirBaseUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the references of one record are taken: whom they mean, and where what they name can be found. */
public final class RecordReferences {

    private static final Pattern RELATIVE =
            Pattern.compile("([A-Z][A-Za-z]{1,63}/" + FhirId.REGEX + ")(/_history/" + FhirId.REGEX + ")?");

    private final String patientId;
    private final String patientReference;
    private final @Nullable FhirBaseUrl base;
    private final Iterable<BundleEntry> entries;
    private @Nullable Map<String, BundleEntry> index;

    /**
     * The references of a patient's record.
     *
     * @param sent what came with the record, which is looked through only where a reference needs it
     */
    RecordReferences(String patientId, Optional<FhirAccess> access, Iterable<BundleEntry> sent) {
        this.patientId = patientId;
        this.patientReference = "Patient/" + patientId;
        this.base = access.map(given -> new FhirBaseUrl(given.base())).orElse(null);
        this.entries = sent;
    }

    /** Few records need it: most references name this patient, or something on the server. */
    private synchronized @Nullable BundleEntry sent(String key) {
        if (index == null) {
            index = new HashMap<>();
            for (BundleEntry entry : entries) {
                index.putIfAbsent(entry.source(), entry);
                index.putIfAbsent(entry.fullUrl(), entry);
            }
        }
        return index.get(key);
    }

    /** Whose a resource is. */
    public enum Whose {
        THIS_PATIENTS,
        ANOTHERS,
        /** It names a patient in a way that cannot be followed. */
        UNCLEAR
    }

    /**
     * What a reference names.
     *
     * @param key the relative reference, or the nearest thing to it
     * @param here the resource, where it came with the record
     * @param onServer whether the key can be read from the record's server
     */
    record Target(String key, Optional<BundleEntry> here, boolean onServer) {}

    String patientReference() {
        return patientReference;
    }

    /**
     * Whose a resource is by its subject. Without a reference the query that it answers vouches for it; the same id
     * under another address may be this patient behind a proxy or someone else, which is unclear.
     */
    public Whose whose(JsonNode subject) {
        String reference = subject.path("reference").stringValue("");
        if (reference.isEmpty()) {
            return Whose.THIS_PATIENTS;
        }
        if (reference.equals(patientReference)) {
            return Whose.THIS_PATIENTS;
        }
        String key = relative(reference).orElse(reference);
        if (key.equals(patientReference()) || key.equals("urn:uuid:" + patientId)) {
            return Whose.THIS_PATIENTS;
        }
        var named = sent(key);
        if (named != null) {
            return named.source().equals(patientReference()) ? Whose.THIS_PATIENTS : Whose.ANOTHERS;
        }
        return key.startsWith("urn:") || key.endsWith("/" + patientReference()) ? Whose.UNCLEAR : Whose.ANOTHERS;
    }

    /** Whether an entry is certainly of another patient, in whichever element its type names the patient. */
    boolean isAnothers(BundleEntry entry) {
        return switch (entry.type()) {
            case "Appointment" -> isOfOthers(entry.resource().path("participant"));
            case "Consent" -> whose(entry.resource().path("patient")) == Whose.ANOTHERS;
            case "Task" -> whose(entry.resource().path("for")) == Whose.ANOTHERS;
            default -> whose(entry.subject()) == Whose.ANOTHERS;
        };
    }

    /** Whether patients take part, and this one does not. */
    private boolean isOfOthers(JsonNode participants) {
        var patients = participants
                .valueStream()
                .map(participant -> participant.path("actor"))
                .filter(actor -> actor.path("reference").stringValue("").contains("Patient/"))
                .map(this::whose)
                .toList();
        return !patients.isEmpty() && patients.stream().allMatch(Whose.ANOTHERS::equals);
    }

    /** The relative reference of a practitioner role; empty where a reference names something else. */
    public Optional<String> practitionerRole(JsonNode reference, BundleEntry owner) {
        return practitionerRoleTarget(reference, owner).map(Target::key);
    }

    Optional<Target> practitionerRoleTarget(JsonNode reference, BundleEntry owner) {
        return target(reference, owner).filter(target -> mayBeRole(reference, target));
    }

    private boolean mayBeRole(JsonNode reference, Target target) {
        if (target.here().isPresent()) {
            return "PractitionerRole".equals(target.here().get().type());
        }
        // A name without a type that leads nowhere may be a role's; the patient's own may not.
        boolean unknown = !target.onServer()
                && (target.key().startsWith("urn:") || target.key().contains("#"))
                && !target.key().endsWith(patientId);
        return target.key().contains("PractitionerRole")
                || "PractitionerRole".equals(reference.path("type").stringValue(""))
                || (unknown && !reference.path("type").isString());
    }

    /** The relative reference of anything, or the nearest thing to it; empty where nothing is named. */
    public Optional<String> key(JsonNode reference, BundleEntry owner) {
        return target(reference, owner).map(Target::key);
    }

    /** Whether a reference names this patient for certain. */
    public boolean isThePatient(JsonNode reference) {
        return !reference.path("reference").stringValue("").isEmpty() && whose(reference) == Whose.THIS_PATIENTS;
    }

    Optional<Target> target(JsonNode reference, BundleEntry owner) {
        String text = reference.path("reference").stringValue("");
        String type = reference.path("type").stringValue("");
        if (text.startsWith("#")) {
            return Optional.of(contained(text, owner));
        }
        var relative = relative(text);
        if (relative.isPresent()) {
            String key = relative.get();
            return Optional.of(new Target(key, Optional.ofNullable(sent(key)), true));
        }
        if (text.contains(":") && !text.contains("?")) {
            var here = Optional.ofNullable(sent(text));
            return Optional.of(new Target(here.map(BundleEntry::source).orElse(text), here, false));
        }
        // A conditional or merely logical reference: it names something that cannot be read by name.
        String named = text.contains("?") ? text.substring(0, text.indexOf('?')) : type;
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(named + " of " + owner.source(), Optional.empty(), false));
    }

    private static Target contained(String text, BundleEntry owner) {
        for (JsonNode inside : owner.resource().path("contained")) {
            if (text.substring(1).equals(inside.path("id").stringValue(""))) {
                return new Target(
                        owner.source() + text, Optional.of(new BundleEntry(owner.source() + text, inside)), false);
            }
        }
        return new Target(owner.source() + text, Optional.empty(), false);
    }

    private Optional<String> relative(String reference) {
        String text = base == null ? reference : base.relative(reference).orElse(reference);
        var matcher = RELATIVE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
