package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a launched page lets nobody do or see: forms, frames, cookies, hostile text, and what the database keeps. */
class PageSafetyTest extends LaunchedService {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_form_without_its_token_does_nothing(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        String path = page.uri().getPath();

        assertThat(failure(browser.post(path + "/sign-out", Map.of()), output)).isEqualTo("form-expired 403");
        assertThat(failure(browser.post(path + "/sign-out", Map.of("_csrf", "guessed")), output))
                .isEqualTo("form-expired 403");
        assertThat(failure(browser.post("/launch/standalone", Map.of("iss", RECORDS.iss())), output))
                .isEqualTo("form-expired 403");
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void only_registered_record_systems_may_show_the_pages_in_a_frame() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var failed = browser.get("/launch");

        for (var response : List.of(page, failed, browser.get("/launch/standalone"))) {
            assertThat(header(response, "Content-Security-Policy"))
                    .startsWith(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self' ")
                    .endsWith("; frame-ancestors " + RECORDS.origin() + " " + OTHER_RECORDS.origin()
                            + " https://desktop.record.example " + SYMMETRIC_RECORDS.origin());
            assertThat(header(response, "X-Frame-Options")).isEmpty();
            assertThat(header(response, "Cache-Control")).contains("no-store");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void the_session_cookie_is_for_these_pages_and_for_no_script() {
        var response = browser().get(launchOf(RECORDS));

        assertThat(header(response, "Set-Cookie"))
                .startsWith("footbridge-launch=")
                .contains("; Path=/launch", "; Secure", "; HttpOnly", "; SameSite=None", "; Partitioned");
        var plain = browser();
        for (String path : List.of("/.well-known/jwks.json", "/assets/launch.css", "/cds-services")) {
            assertThat(plain.get(path).headers().map()).as(path).doesNotContainKey("set-cookie");
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void hostile_text_stays_text() {
        String attack = "<script>alert(1)</script>";
        RECORDS.fhir.on(
                "Patient/" + APatient.ID,
                json("{'resourceType':'Patient','id':'" + APatient.ID + "','birthDate':'" + attack
                        + "','name':[{'family':'" + attack + "','given':['[[${7*7}]]','${7*7}']}],"
                        + "'identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'" + attack + "'}]}"));
        var browser = browser();
        assertThat(opened(browser, RECORDS, APatient.ID).body())
                .contains(
                        "&lt;SCRIPT&gt;ALERT(1)&lt;/SCRIPT&gt;",
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "[[${7*7}]] ${7*7}")
                .doesNotContainIgnoringCase("<script>");

        String state = QueryParameters.of(begun(browser, RECORDS)).getOrDefault("state", "");
        String description = attack + "\r\nSet-Cookie: x=y\u202e" + "z".repeat(500);
        var page = browser.get("/launch/callback?"
                + QueryParameters.text(
                        Map.of("error", "access_denied", "error_description", description, "state", state)));
        assertThat(page.body())
                .contains("The record system says: <q>&lt;script&gt;")
                .doesNotContain("<script>", "\u202e", "z".repeat(201));
    }

    @Test
    void the_database_holds_nothing_in_clear() {
        var browser = browser();
        begun(browser, RECORDS);
        opened(browser, RECORDS, APatient.ID);

        String kept = List.of(
                        "select * from spring_session",
                        "select * from spring_session_attributes",
                        "select * from launch_start",
                        "select * from launch",
                        "select * from client_key")
                .stream()
                .flatMap(sql -> jdbc.sql(sql).query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .reduce("", String::concat);

        assertThat(kept.length()).isGreaterThan(2_000);
        Stream.concat(
                        RECORDS.secrets().stream(),
                        Stream.of(APatient.ID, "patient/", "DefaultCsrfToken", "\"d\":", "\"kty\":", "Practitioner/"))
                .forEach(secret ->
                        assertThat(kept.contains(secret)).as("in clear").isFalse());
    }
}
