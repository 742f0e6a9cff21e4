package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.people.APatient;
import org.footbridge.people.Attack;
import org.footbridge.record.FhirServerStub;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every form that can be found by following the links of the pages; and there is no way to change anything without one. */
class CsrfOnEveryFormTest extends LaunchedService {

    private static final String TOKEN = "_csrf";

    /** Where no session is begun there is nothing that could hold a token: the browser says where the form was. */
    private static final String WITHOUT_SESSION = "/launch/standalone";

    private static final List<String> ELSEWHERE = List.of("cross-site", "same-site", "none", "");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    /**
     * A form on a page.
     *
     * @param action where it leads
     * @param fields as a browser sends them when nothing but the first choice is made
     */
    private record Found(String action, Map<String, String> fields) {
        static Found of(Element form) {
            var fields = new LinkedHashMap<String, String>();
            for (Element field : form.select("[name]")) {
                fields.putIfAbsent(field.attr("name"), field.val());
            }
            return new Found(form.attr("action"), fields);
        }

        Map<String, String> with(String field, String value) {
            var changed = new LinkedHashMap<>(fields);
            changed.put(field, value);
            return changed;
        }

        Map<String, String> withoutToken() {
            var changed = new LinkedHashMap<>(fields);
            changed.remove(TOKEN);
            return changed;
        }
    }

    /** Those of a record with entries to read first, and those of one with routes. */
    private static List<Found> forms(TestBrowser browser, RecordSystemStub records) {
        lonely().with("766561000000109", "Safeguarding", 20).heldBy(records.fhir);
        var found = new ArrayList<>(walked(browser, records));
        lonely().heldBy(records.fhir);
        found.addAll(walked(browser, records));
        return found;
    }

    /** Walks from the page of a launch and from where one is begun by itself. */
    private static List<Found> walked(TestBrowser browser, RecordSystemStub records) {
        var page = opened(browser, records, APatient.ID);
        var waiting = new ArrayList<>(List.of(page.uri().getPath(), "/launch/standalone"));
        var seen = new TreeSet<String>();
        var found = new ArrayList<Found>();
        while (!waiting.isEmpty()) {
            String place = waiting.removeFirst();
            if (seen.add(place)) {
                var markup = new PageMarkup(browser.get(place));
                markup.forms().forEach(form -> found.add(Found.of(form)));
                markup.links().stream()
                        .filter(link -> link.startsWith("/launch/"))
                        .forEach(waiting::add);
            }
        }
        return found;
    }

    /** After it the other forms are of no use. */
    private static List<Found> signingOutLast(List<Found> forms) {
        return forms.stream()
                .sorted(Comparator.comparing(form -> form.action().endsWith("/sign-out")))
                .toList();
    }

    private Set<PathPattern> waysToChangeSomething() {
        var ways = new TreeSet<PathPattern>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            var conditions = mapping.getPathPatternsCondition();
            if (conditions != null && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                conditions.getPatterns().stream()
                        .filter(pattern -> pattern.getPatternString().startsWith("/launch"))
                        .forEach(ways::add);
            }
        }
        return ways;
    }

    @Test
    void whatever_a_page_can_change_has_a_form_that_this_test_finds() {
        var actions = forms(browser(), RECORDS).stream().map(Found::action).toList();

        assertThat(waysToChangeSomething())
                .hasSizeGreaterThan(3)
                .allSatisfy(way -> assertThat(actions)
                        .as(way.getPatternString())
                        .anyMatch(action -> way.matches(PathContainer.parsePath(action))));
    }

    @Test
    void none_does_anything_without_its_token_or_with_that_of_another_browser(CapturedOutput output) {
        var browser = browser();
        var forms = forms(browser, RECORDS);
        var others = forms(browser(), RECORDS).getFirst().fields().getOrDefault(TOKEN, "");
        assertThat(others).isNotEmpty();
        int before = RECORDS.fhir.asked().size();
        int revoked = RECORDS.revoked().size();

        for (Found form : forms) {
            boolean isHeld = form.fields().containsKey(TOKEN);
            assertThat(isHeld).as(form.action()).isEqualTo(!form.action().equals(WITHOUT_SESSION));
            for (String site : isHeld ? List.of("same-origin", "cross-site") : ELSEWHERE) {
                for (var fields : List.of(form.withoutToken(), form.with(TOKEN, "guessed"), form.with(TOKEN, others))) {
                    assertThat(failure(browser.post(form.action(), fields, site), output))
                            .as(form.action() + " " + site)
                            .isEqualTo("form-expired 403");
                }
            }
        }
        assertThat(RECORDS.fhir.asked()).hasSize(before);
        assertThat(RECORDS.revoked()).hasSize(revoked);
    }

    @ParameterizedTest
    @EnumSource
    void none_gives_back_or_follows_what_is_written_into_its_fields(Attack attack) {
        OTHER_RECORDS.fhir.on("ServiceRequest", FhirServerStub.status(201));
        var browser = browser();
        for (var form : signingOutLast(forms(browser, OTHER_RECORDS))) {
            for (String field : form.withoutToken().keySet()) {
                var answer =
                        browser.post(form.action(), form.with(field, attack.at("description.text")), "same-origin");
                leadsNowhere(answer);
                var shown = answer.statusCode() == 303 ? browser.follow(answer) : answer;
                if (!field.equals("own")) {
                    assertThat(shown.body()).doesNotContainIgnoringCase("description.text");
                }
            }
        }
    }

    private static void leadsNowhere(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Location"))
                .allSatisfy(place -> assertThat(place).startsWith("/launch/").doesNotContain("description"));
        assertThat(answer.headers().map()).doesNotContainEntry("set-cookie", List.of("x=y"));
    }
}
