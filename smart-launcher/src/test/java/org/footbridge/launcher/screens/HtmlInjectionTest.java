package org.footbridge.launcher.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.footbridge.launcher.testing.CardResponses;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in a record or on a card, each screen has the elements and attributes that it has without it. Each text
 * carries the path of its element, so a text that comes to be shown is seen here.
 */
class HtmlInjectionTest extends RunningPractice {

    private static final String PATIENT = HostileRecord.PATIENT;
    private static final String RECORD = "/patients/" + PATIENT;

    /** Messages of a test run are shown as they were sent, and so are not held to what can be read. */
    private static final String AS_SENT = "test run";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\u3164]|(?![\\n\\t])\\p{Cc}|\\p{M}{5}");
    private static final int LONGEST = 600;
    private static final int LONGEST_DETAIL = 9000;
    private static final Pattern ELEMENT = Pattern.compile(
            "\\b(patient|condition|observation|servicerequest|practitionerrole|healthcareservice|card|comment)(\\.[a-z0-9]+)+");

    /** What is shown at all. A page that shows more says so here. */
    private static final Set<String> SHOWN = Set.of(
            "card.app",
            "card.detail",
            "card.link",
            "card.reason",
            "card.source.label",
            "card.suggestion.label",
            "card.summary",
            "comment.text",
            "condition.code.text",
            "healthcareservice.telecom.value",
            "observation.code.text",
            "observation.component.code.text",
            "observation.component.value",
            "observation.value",
            "observation.value.text",
            "observation.value.unit",
            "patient.address.city",
            "patient.address.line",
            "patient.address.postalcode",
            "patient.identifier.value",
            "patient.name.family",
            "patient.name.given",
            "patient.telecom.value",
            "practitionerrole.practitioner.display",
            "practitionerrole.telecom.value",
            "servicerequest.code.text",
            "servicerequest.note.text",
            "servicerequest.orderdetail.text",
            "servicerequest.reasoncode.text",
            "servicerequest.reasonreference.display");

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.PUBLIC);

    @AfterEach
    void forget() {
        for (Resource resource : HostileRecord.with(path -> path).reversed()) {
            sendFhir("DELETE", address(resource), "");
        }
    }

    private static String address(Resource resource) {
        return "/" + resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private void recordWith(UnaryOperator<String> text) {
        for (Resource resource : HostileRecord.with(text)) {
            assertThat(sendFhir("PUT", address(resource), HostileRecord.json(resource))
                            .statusCode())
                    .isBetween(200, 201);
        }
        SERVICE.cards(CardResponses.of(HostileCard.with(text)));
    }

    /** Every screen that shows something of a record or of a card, by its name. */
    private SequencedMap<String, ParsedPage> screens(UnaryOperator<String> text) {
        recordWith(text);
        var screens = new LinkedHashMap<String, ParsedPage>();
        screens.put("patients", shown("/"));
        screens.put("record", shown(RECORD));
        screens.put("cards", shown(RECORD + "/cards"));
        screens.put("record with cards", shown(RECORD + "?cards=shown"));
        screens.put("app", shown(RECORD + "/apps/" + SmartAppClient.PUBLIC));
        screens.put("try", shown("/try"));
        screens.put("refused", clicked("accept", "suggestion", "0"));
        screens.put("accepted", clicked("accept", "suggestion", "1"));
        screens.put("dismissed", clicked("dismiss", "comment", text.apply("comment.text")));
        var asked = app.authorize(app.authorization("launch/patient patient/*.rs"));
        var choose = led(asked);
        screens.put("choose patient", choose);
        var chosen = choose.links().stream()
                .filter(link -> link.contains("patient=" + PATIENT))
                .findFirst()
                .orElseThrow();
        screens.put("consent", new ParsedPage(app.browse(chosen).body()));
        var page = app.testRun(PATIENT, "Practitioner/dr-okafor", "HOOK", "NONE", "");
        screens.put(AS_SENT, new ParsedPage(app.browse(page).body()));
        return screens;
    }

    private ParsedPage shown(String path) {
        var page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return new ParsedPage(page.body());
    }

    private ParsedPage clicked(String what, String field, String value) {
        var card = openCards(PATIENT).getFirst();
        var redirect = postForm(RECORD + "/cards/" + card + "/" + what, field, value);
        assertThat(SmartAppClient.location(redirect)).contains(RECORD + "?");
        return new ParsedPage(follow(redirect).body());
    }

    private ParsedPage led(HttpResponse<String> redirect) {
        return new ParsedPage(app.browse(SmartAppClient.location(redirect).replace(base(), ""))
                .body());
    }

    @ParameterizedTest
    @EnumSource
    void stays_text_on_every_screen(InjectionText attack) {
        var harmless = screens(path -> path + "!");

        screens(attack::at).forEach((name, screen) -> {
            assertThat(screen.skeleton())
                    .as(name)
                    .isEqualTo(harmless.getOrDefault(name, screen).skeleton());
            assertThat(screen.has("script:not([src]), img, base, [onerror], [onmouseover], [onfocus]"))
                    .as(name)
                    .isFalse();
            if (!name.equals(AS_SENT)) {
                isReadable(name, screen);
            }
        });
    }

    private static void isReadable(String name, ParsedPage screen) {
        assertThat(screen.texts())
                .as(name)
                .noneMatch(text -> UNSEEN.matcher(text).find())
                .allSatisfy(text ->
                        assertThat(text).hasSizeLessThan(text.startsWith("card.detail") ? LONGEST_DETAIL : LONGEST));
    }

    @Test
    void shows_what_is_listed_here_and_no_more() {
        var shown = new TreeSet<String>();
        Map<String, ParsedPage> screens = screens(path -> path + "!");
        screens.remove(AS_SENT);
        screens.values()
                .forEach(screen -> ELEMENT.matcher(screen.text().toLowerCase(Locale.ROOT))
                        .results()
                        .forEach(found -> shown.add(found.group().replaceFirst("\\.(h\\d|hostile)", ""))));

        assertThat(shown).isEqualTo(SHOWN);
    }
}
