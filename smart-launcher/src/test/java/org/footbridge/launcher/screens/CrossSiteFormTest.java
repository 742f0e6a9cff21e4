package org.footbridge.launcher.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.testing.CardResponses;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every form that can be found by following the links of the screens, sent from somewhere else. */
class CrossSiteFormTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.PUBLIC);

    @BeforeEach
    void offering() {
        SERVICE.cards(CardResponses.gallery());
    }

    /** Where each form leads and what a browser would send: the forms of one patient stand for those of all. */
    private Map<String, String> forms() {
        // What is signed was drafted before.
        var to = SmartAppClient.form(Map.of("to", "Befriending"));
        assertThat(exchange("POST", "/patients/" + PATIENT + "/referrals", to, Map.of("Origin", base()))
                        .statusCode())
                .isEqualTo(302);
        var waiting = new ArrayDeque<>(List.of("/", "/patients/" + PATIENT + "/cards", "/patients/" + PATIENT));
        var asked = app.authorize(app.authorization("launch/patient patient/*.rs"));
        waiting.add(SmartAppClient.location(asked).replace(base(), ""));
        var seen = new TreeSet<String>();
        var forms = new LinkedHashMap<String, String>();
        while (!waiting.isEmpty()) {
            String place = waiting.remove();
            if (isWorthAVisit(place) && seen.add(place.replaceFirst("#.*", ""))) {
                var answer = app.browse(place);
                if (answer.statusCode() == 200) {
                    var markup = new ParsedPage(answer.body());
                    markup.forms().forEach(form -> forms.put(form.attr("action"), fields(form)));
                    waiting.addAll(markup.links());
                }
            }
        }
        return forms;
    }

    private static boolean isWorthAVisit(String place) {
        boolean another = place.matches(".*(/patients/|patient=).*") && !place.contains(PATIENT);
        return place.startsWith("/") && !place.startsWith("//") && !another && !place.contains("/apps/");
    }

    private static String fields(Element form) {
        var fields = new LinkedHashMap<String, String>();
        form.select("[name]").forEach(field -> fields.putIfAbsent(field.attr("name"), field.val()));
        return SmartAppClient.form(fields);
    }

    private Set<PathPattern> waysToChangeSomething() {
        var ways = new TreeSet<PathPattern>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var conditions = mapping.getPathPatternsCondition();
            if (conditions != null && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                ways.addAll(conditions.getPatterns());
            }
        });
        return ways;
    }

    @Test
    void whatever_a_screen_can_change_has_a_form_that_this_test_finds() {
        var actions = forms().keySet();

        assertThat(actions).contains("/oauth2/authorize");
        assertThat(waysToChangeSomething())
                .hasSizeGreaterThan(3)
                .allSatisfy(way -> assertThat(actions)
                        .as(way.getPatternString())
                        .anyMatch(action -> way.matches(PathContainer.parsePath(action))));
    }

    @Test
    void none_does_anything_when_it_comes_from_elsewhere() {
        var forms = forms();
        SERVICE.reset();
        var record = fhir("/ServiceRequest?patient=" + PATIENT).path("total").asInt();
        var user = app.browse("/users").body();

        forms.forEach((action, fields) -> {
            for (Map<String, String> headers : List.<Map<String, String>>of(
                    Map.of(),
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.of("Origin", base() + ".evil.example"),
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site", "Origin", base()),
                    Map.of("Sec-Fetch-Site", "none"),
                    Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"))) {
                assertThat(exchange("POST", action, fields, headers).statusCode())
                        .as(action + " " + headers)
                        .isEqualTo(403);
            }
        });
        assertThat(SERVICE.calls("")).isEmpty();
        assertThat(fhir("/ServiceRequest?patient=" + PATIENT).path("total").asInt())
                .isEqualTo(record);
        assertThat(app.browse("/users").body()).isEqualTo(user);
    }
}
