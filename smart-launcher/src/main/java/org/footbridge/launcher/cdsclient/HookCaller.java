package org.footbridge.launcher.cdsclient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.footbridge.launcher.oauth.HookTokens;
import org.footbridge.launcher.web.User;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fires {@code patient-view} at every service that listens to it. */
@Component
public class HookCaller {

    private static final int NOT_FOUND = 404;

    private final CdsDiscovery discovery;
    private final CdsTransport transport;
    private final HookRequestWriter request;
    private final HookTokens tokens;

    HookCaller(CdsDiscovery discovery, CdsTransport transport, HookRequestWriter request, HookTokens tokens) {
        this.discovery = discovery;
        this.transport = transport;
        this.request = request;
        this.tokens = tokens;
    }

    /** Asks every service about the patient whose record is open. Never throws: what fails is said in the answer. */
    public HookResult patientView(String patient, User user) {
        return patientView(patient, user, HookOptions.NONE);
    }

    /** The same, varied as somebody wants to see it. */
    public HookResult patientView(String patient, User user, HookOptions variation) {
        return user.isOtherStaff()
                ? HookResult.trouble("this record asks for suggestions for clinicians only")
                : patientView(patient, user, variation, true);
    }

    private HookResult patientView(String patient, User user, HookOptions variation, boolean mayAskAgain) {
        return switch (discovery.patientView(variation.heard())) {
            case CdsDiscovery.Found.Unknown(String why) -> HookResult.trouble(why);
            case CdsDiscovery.Found.Services(List<CdsService> services) -> {
                List<HookResult.Issued> cards = new ArrayList<>();
                List<String> troubles = new ArrayList<>();
                for (var service : services) {
                    var answer = ask(service, patient, user, variation);
                    if (answer instanceof CdsResponse.Refused(int status) && status == NOT_FOUND && mayAskAgain) {
                        // Discovery is cached: the service may have moved to another id since.
                        discovery.forget();
                        yield patientView(patient, user, variation, false);
                    }
                    collect(service, answer, cards, troubles);
                }
                cards.sort(Comparator.comparing(issued -> issued.card().indicator()));
                yield new HookResult(cards, troubles);
            }
        };
    }

    private static void collect(
            CdsService service, CdsResponse answer, List<HookResult.Issued> cards, List<String> troubles) {
        switch (answer) {
            case CdsResponse.Ok(JsonNode body)
            when body.path("cards").isArray() -> {
                var unreadable = 0;
                for (var json : body.path("cards")) {
                    var card = CardReader.read(json);
                    card.ifPresent(read -> cards.add(new HookResult.Issued(service, read)));
                    unreadable += card.isEmpty() ? 1 : 0;
                }
                if (unreadable > 0) {
                    troubles.add("the service sent " + unreadable + " that could not be read");
                }
            }
            case CdsResponse.Ok ok -> troubles.add("the service's answer could not be read");
            case CdsResponse.Refused(int status) -> troubles.add("the service answered with status " + status);
            case CdsResponse.Failed(String why) -> troubles.add(why);
        }
    }

    /** Calls the service. The token ends with the call, even if the service tries to use it afterwards. */
    private CdsResponse ask(CdsService service, String patient, User user, HookOptions variation) {
        var scopes = variation.scopes().apply(HookScopes.of(service.prefetch().values()));
        if (!variation.authorized()) {
            return transport.post(
                    service.url(), request.of(service, patient, user, variation, scopes, null), variation.heard());
        }
        try (var token = tokens.issue(user, patient, scopes)) {
            variation.issued().accept(token);
            return transport.post(
                    service.url(), request.of(service, patient, user, variation, scopes, token), variation.heard());
        }
    }
}
