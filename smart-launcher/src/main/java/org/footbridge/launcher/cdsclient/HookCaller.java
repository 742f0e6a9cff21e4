package org.footbridge.launcher.cdsclient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.footbridge.launcher.authorization.grant.HookTokens;
import org.footbridge.launcher.cdsclient.wire.Answer;
import org.footbridge.launcher.cdsclient.wire.CdsTransport;
import org.footbridge.launcher.user.User;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fires {@code patient-view} at every service that listens to it. */
@Component
public class HookCaller {

    private static final int NOT_FOUND = 404;

    private final Discovery discovery;
    private final CdsTransport transport;
    private final HookRequest request;
    private final HookTokens tokens;

    HookCaller(Discovery discovery, CdsTransport transport, HookRequest request, HookTokens tokens) {
        this.discovery = discovery;
        this.transport = transport;
        this.request = request;
        this.tokens = tokens;
    }

    /** Asks every service about the patient whose record is open. Never throws: what fails is said in the answer. */
    public HookAnswer patientView(String patient, User user) {
        return patientView(patient, user, HookVariation.NONE);
    }

    /** The same, varied as somebody wants to see it. */
    public HookAnswer patientView(String patient, User user, HookVariation variation) {
        return user.isOtherStaff()
                ? HookAnswer.trouble("this record asks for suggestions for clinicians only")
                : patientView(patient, user, variation, true);
    }

    private HookAnswer patientView(String patient, User user, HookVariation variation, boolean mayAskAgain) {
        return switch (discovery.patientView(variation.heard())) {
            case Discovery.Found.Unknown(String why) -> HookAnswer.trouble(why);
            case Discovery.Found.Services(List<CdsService> services) -> {
                List<HookAnswer.Issued> cards = new ArrayList<>();
                List<String> troubles = new ArrayList<>();
                for (var service : services) {
                    var answer = ask(service, patient, user, variation);
                    if (answer instanceof Answer.Refused(int status) && status == NOT_FOUND && mayAskAgain) {
                        // Discovery is cached: the service may have moved to another id since.
                        discovery.forget();
                        yield patientView(patient, user, variation, false);
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
    private Answer ask(CdsService service, String patient, User user, HookVariation variation) {
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
