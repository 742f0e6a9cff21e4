package org.footbridge.launcher.cdsclient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.oauth.HookTokens;
import org.footbridge.launcher.store.ResourceSubjects;
import org.footbridge.launcher.web.User;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fires a hook at every service that listens to it. */
@Component
public class HookCaller {

    private static final int NOT_FOUND = 404;

    /** Who does what for a patient stands in these; they name people of the practice by their roles. */
    private static final Set<String> NAME_PEOPLE = Set.of("ServiceRequest", "CareTeam", "Task", "Appointment");

    /** Resource types that say who those people are and how to reach them. */
    private static final List<String> PEOPLE =
            List.of("PractitionerRole", "Practitioner", "HealthcareService", "Organization");

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
    public HookResult fire(FiredHook hook, String patient, User user, HookOptions options) {
        return user.isOtherStaff()
                ? HookResult.trouble("this record asks for suggestions for clinicians only")
                : fire(hook, patient, user, options, true);
    }

    private HookResult fire(FiredHook hook, String patient, User user, HookOptions options, boolean mayRetry) {
        return switch (discovery.services(hook.word(), options.listener())) {
            case CdsDiscovery.Found.Unknown(String why) -> HookResult.trouble(why);
            case CdsDiscovery.Found.Services(List<CdsService> services) -> {
                List<HookResult.Issued> cards = new ArrayList<>();
                List<String> troubles = new ArrayList<>();
                for (var service : services) {
                    var answer = call(service, hook, patient, user, options);
                    if (answer instanceof CdsResponse.Refused(int status) && status == NOT_FOUND && mayRetry) {
                        // Discovery is cached: the service may have moved to another id since.
                        discovery.forget();
                        yield fire(hook, patient, user, options, false);
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
        if (!(answer instanceof CdsResponse.Ok(JsonNode body))
                || !body.path("cards").isArray()) {
            troubles.add(answer.problem());
            return;
        }
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

    /** Calls the service. The token ends with the call, even if the service tries to use it afterwards. */
    private CdsResponse call(CdsService service, FiredHook hook, String patient, User user, HookOptions options) {
        var scopes = options.scopes().apply(leastScopes(service.prefetch().values()));
        try (var token = options.authorized() ? tokens.issue(user, patient, scopes) : null) {
            if (token != null) {
                options.issued().accept(token);
            }
            return transport.post(
                    service.url(),
                    request.of(service, hook, patient, user, options, scopes, token),
                    options.listener());
        }
    }

    /** The least scopes with which a service can read for itself what its prefetch templates ask for. */
    private static Set<String> leastScopes(Collection<String> templates) {
        var scopes = new TreeSet<String>();
        scopes.add("patient/Patient.r");
        for (var template : templates) {
            var type = template.split("[/?]", 2)[0];
            if (type.matches("[A-Z][A-Za-z]{1,63}")) {
                scopes.add((ResourceSubjects.isOfThePractice(type) ? "user/" : "patient/")
                        + type
                        + (template.contains("?") ? ".rs" : ".r"));
            }
            if (NAME_PEOPLE.contains(type)) {
                PEOPLE.forEach(people -> scopes.add("user/" + people + ".r"));
            }
        }
        return scopes;
    }
}
