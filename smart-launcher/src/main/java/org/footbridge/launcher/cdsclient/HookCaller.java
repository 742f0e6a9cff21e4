package org.footbridge.launcher.cdsclient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.authorization.HookTokens;
import org.footbridge.launcher.authorization.HookTokens.HookToken;
import org.footbridge.launcher.user.User;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fires {@code patient-view} at every service that listens to it. */
@Component
public class HookCaller {

    private static final String PRACTITIONER = "Practitioner/";
    private static final int NOT_FOUND = 404;

    private final Discovery discovery;
    private final CdsTransport transport;
    private final Prefetch prefetch;
    private final PracticeAddress address;
    private final HookTokens tokens;

    HookCaller(
            Discovery discovery,
            CdsTransport transport,
            Prefetch prefetch,
            PracticeAddress address,
            HookTokens tokens) {
        this.discovery = discovery;
        this.transport = transport;
        this.prefetch = prefetch;
        this.address = address;
        this.tokens = tokens;
    }

    /** Asks every service about the patient whose record is open. Never throws: what fails is said in the answer. */
    public HookAnswer patientView(String patient, User user) {
        return patientView(patient, user, true);
    }

    private HookAnswer patientView(String patient, User user, boolean mayAskAgain) {
        return switch (discovery.patientView()) {
            case Discovery.Found.Unknown(String why) -> HookAnswer.trouble(why);
            case Discovery.Found.Services(List<CdsService> services) -> {
                List<HookAnswer.Issued> cards = new ArrayList<>();
                List<String> troubles = new ArrayList<>();
                for (var service : services) {
                    var answer = ask(service, patient, user);
                    if (answer instanceof Answer.Refused(int status) && status == NOT_FOUND && mayAskAgain) {
                        // Discovery is cached: the service may have moved to another id since.
                        discovery.forget();
                        yield patientView(patient, user, false);
                    }
                    collect(service, answer, cards, troubles);
                }
                cards.sort(Comparator.comparing(issued -> issued.card().indicator()));
                yield new HookAnswer(cards, troubles);
            }
        };
    }

    private static void collect(
            CdsService service, Answer answer, List<HookAnswer.Issued> cards, List<String> troubles) {
        switch (answer) {
            case Answer.Ok(JsonNode body)
            when body.path("cards").isArray() -> {
                var unreadable = 0;
                for (var json : body.path("cards")) {
                    var card = CardReader.read(json);
                    card.ifPresent(read -> cards.add(new HookAnswer.Issued(service, read)));
                    unreadable += card.isEmpty() ? 1 : 0;
                }
                if (unreadable > 0) {
                    troubles.add("the service sent " + unreadable + " that could not be read");
                }
            }
            case Answer.Ok ok -> troubles.add("the service's answer could not be read");
            case Answer.Refused(int status) -> troubles.add("the service answered with status " + status);
            case Answer.Failed(String why) -> troubles.add(why);
        }
    }

    /** The token ends with the call, whatever the service does with it afterwards. */
    private Answer ask(CdsService service, String patient, User user) {
        var scopes = HookScopes.of(service.prefetch().values());
        try (var token = tokens.issue(user, patient, scopes)) {
            return transport.post(
                    service.url(), request(service, patient, user, authorization(token, scopes, patient)));
        }
    }

    private Map<String, Object> request(
            CdsService service, String patient, User user, Map<String, Object> authorization) {
        var userId = user.reference();
        var values = new HashMap<>(Map.of("context.patientId", patient, "context.userId", userId));
        if (userId.startsWith(PRACTITIONER)) {
            values.put("userPractitionerId", userId.substring(PRACTITIONER.length()));
        }
        return Map.of(
                "hook",
                "patient-view",
                "hookInstance",
                UUID.randomUUID().toString(),
                "context",
                Map.of("userId", userId, "patientId", patient),
                "fhirServer",
                address.fhir(),
                "fhirAuthorization",
                authorization,
                "prefetch",
                prefetch.resolve(service.prefetch(), values));
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
