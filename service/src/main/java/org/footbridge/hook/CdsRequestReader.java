package org.footbridge.hook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.FhirAuthorization;
import org.footbridge.cdshooks.UuidFormat;
import org.footbridge.facts.FhirId;
import org.footbridge.record.RepeatedKeys;
import org.footbridge.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A service call from its JSON, or the first field that is missing or wrong. */
final class CdsRequestReader {
    private CdsRequestReader() {}

    static CdsRequest read(JsonNode body, HookService service) {
        JsonFields request = JsonFields.ofBody(body);
        String hook = service.hook().word();
        if (!request.text("hook").equals(hook)) {
            throw Refused.wrongHook(hook);
        }
        String hookInstance = request.text("hookInstance");
        if (!UuidFormat.matches(hookInstance)) {
            throw Refused.badField("hookInstance", "Send a UUID");
        }
        JsonFields context = request.object("context");
        String patientId = context.text("patientId");
        if (!FhirId.matches(patientId)) {
            throw Refused.badField("context.patientId", "Send a FHIR id: 1 to 64 letters, digits, hyphens and dots");
        }
        service.needed().forEach(needed -> check(context, needed));
        FhirAuthorization authorization = authorization(request.optionalObject("fhirAuthorization"), patientId);
        return new CdsRequest(
                hook,
                hookInstance,
                context.entries(),
                fhirServer(request, authorization != null),
                authorization,
                entries(request.optionalObject("prefetch")),
                entries(request.optionalObject("extension")));
    }

    /** A Bundle is taken as it comes: what is in it need not be valid, and what is no problem is passed over. */
    private static void check(JsonFields context, HookService.ContextField needed) {
        switch (needed.kind()) {
            case TEXT -> context.text(needed.field());
            case BUNDLE -> {
                var sent = context.object(needed.field()).object();
                if (!sent.path("resourceType").stringValue("").equals("Bundle") || RepeatedKeys.areIn(sent)) {
                    throw Refused.badField(
                            context.pathOf(needed.field()), "Send a FHIR Bundle, and none of its keys twice");
                }
            }
            case REFERENCES -> {
                if (needed.former().isEmpty() || context.optional(needed.former()) == null) {
                    context.required(needed.field());
                }
            }
        }
    }

    private static Map<String, JsonNode> entries(@Nullable JsonFields object) {
        return object == null ? Map.of() : object.entries();
    }

    private static @Nullable String fhirServer(JsonFields request, boolean required) {
        String server = required ? request.text("fhirServer") : request.optionalText("fhirServer");
        if (server != null && !isHttp(server)) {
            throw Refused.badField("fhirServer", "Send the http(s) base URL of the FHIR server");
        }
        return server;
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }

    private static @Nullable FhirAuthorization authorization(@Nullable JsonFields sent, String patientId) {
        if (sent == null) {
            return null;
        }
        String token = sent.text("access_token");
        String type = sent.text("token_type");
        if (!type.equalsIgnoreCase("Bearer")) {
            throw Refused.badField("fhirAuthorization.token_type", "Send Bearer");
        }
        JsonNode expiresIn = sent.required("expires_in");
        if (!expiresIn.isIntegralNumber() || !expiresIn.canConvertToLong()) {
            throw Refused.badField("fhirAuthorization.expires_in", "Send whole seconds");
        }
        String scope = sent.text("scope");
        String subject = sent.text("subject");
        String patient = sent.optionalText("patient");
        // A token of another patient would put one person's record under another's name.
        if (patient != null && !patient.equals(patientId) && !patient.equals("Patient/" + patientId)) {
            throw Refused.badField("fhirAuthorization.patient", "Send a token for the patient of context.patientId");
        }
        return new FhirAuthorization(token, "Bearer", expiresIn.longValue(), scope, subject, patient);
    }
}
