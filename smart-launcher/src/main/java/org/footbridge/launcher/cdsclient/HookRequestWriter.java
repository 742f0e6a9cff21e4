package org.footbridge.launcher.cdsclient;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.oauth.HookTokens.HookToken;
import org.footbridge.launcher.web.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** Writes the body of a hook call. */
@Component
record HookRequestWriter(PrefetchResolver prefetch, PracticeAddress address) {

    private static final String PRACTITIONER = "Practitioner/";

    Map<String, Object> of(
            CdsService service,
            FiredHook hook,
            String patient,
            User user,
            HookOptions options,
            Set<String> scopes,
            @Nullable HookToken token) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("hook", hook.word());
        request.put("hookInstance", UUID.randomUUID().toString());
        Map<String, Object> context = new LinkedHashMap<>(hook.context());
        context.put("userId", user.reference());
        context.put("patientId", patient);
        request.put("context", context);
        if (token != null) {
            request.put("fhirServer", address.fhir());
            request.put("fhirAuthorization", authorization(token, scopes, patient));
        }
        request.put("prefetch", prefetched(service, patient, user, options));
        return request;
    }

    private Map<String, @Nullable RawValue> prefetched(
            CdsService service, String patient, User user, HookOptions options) {
        var values = new HashMap<>(Map.of("context.patientId", patient, "context.userId", user.reference()));
        if (user.reference().startsWith(PRACTITIONER)) {
            values.put("userPractitionerId", user.reference().substring(PRACTITIONER.length()));
        }
        var templates = new HashMap<>(service.prefetch());
        templates.keySet().retainAll(options.sent().apply(service.prefetch().keySet()));
        var failing = options.failing().apply(service.prefetch().keySet());
        var resolved = prefetch.resolve(templates, values);
        resolved.replaceAll((key, found) ->
                failing.contains(key) ? new RawValue(prefetch.outcome("This could not be read")) : found);
        return resolved;
    }

    private static Map<String, Object> authorization(HookToken token, Set<String> scopes, String patient) {
        return Map.of(
                "access_token",
                token.value(),
                "token_type",
                "Bearer",
                "expires_in",
                token.seconds(),
                "scope",
                String.join(" ", scopes),
                "subject",
                token.subject(),
                "patient",
                patient);
    }
}
