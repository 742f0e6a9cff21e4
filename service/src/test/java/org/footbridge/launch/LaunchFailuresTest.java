package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.node.ObjectNode;

/** Whatever fails, a page names the step and what to do, with a reference that the log explains. */
class LaunchFailuresTest extends LaunchedService {

    private static void isPage(HttpResponse<String> page, LaunchErrorCode failure, CapturedOutput output) {
        assertThat(failure(page, output)).isEqualTo(failure.code() + " " + failure.status());
        assertThat(page.body())
                .contains(
                        failure.step().word(),
                        failure.what().replace("'", "&#39;"),
                        failure.remedy().replace("'", "&#39;"))
                .doesNotContain("Exception", "org.footbridge", "oauth2/");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    static Stream<String> badLaunches() {
        String iss = QueryParameters.encoded(RECORDS.iss());
        return Stream.of(
                "",
                "?iss=" + iss,
                "?launch=1",
                "?iss=&launch=1",
                "?iss=" + iss + "&launch=",
                "?iss=" + iss + "&iss=" + iss + "&launch=1",
                "?iss=" + iss + "&launch=1&launch=2",
                "?iss=" + iss + "x".repeat(500) + "&launch=1",
                "?iss=" + iss + "&launch=" + "x".repeat(4_001));
    }

    @ParameterizedTest
    @MethodSource("badLaunches")
    void a_launch_without_its_parameters_once_each(String query, CapturedOutput output) {
        isPage(browser().get("/launch" + query), LaunchErrorCode.BAD_LAUNCH, output);
    }

    static Stream<Arguments> unsuitable() {
        return Stream.of(
                changing(
                        "no PKCE",
                        json -> json.putArray("code_challenge_methods_supported")
                                .add("plain")),
                changing(
                        "no code",
                        json -> json.putArray("grant_types_supported").add("client_credentials")),
                changing(
                        "no identity",
                        json -> json.putArray("capabilities").add("launch-ehr").add("client-confidential-asymmetric")),
                changing(
                        "no launch",
                        json -> json.putArray("capabilities")
                                .add("sso-openid-connect")
                                .add("client-confidential-asymmetric")),
                changing(
                        "no keys as proof",
                        json -> json.putArray("capabilities")
                                .add("sso-openid-connect")
                                .add("launch-ehr")),
                changing(
                        "no ES384",
                        json -> json.putArray("token_endpoint_auth_signing_alg_values_supported")
                                .add("RS384")),
                changing("no token endpoint", json -> json.remove("token_endpoint")),
                changing("no issuer", json -> json.remove("issuer")),
                changing("plain http", json -> json.put("token_endpoint", "http://records.example/token")),
                changing("another host", json -> json.put("token_endpoint", "https://records.example/token")),
                changing("another port", json -> json.put("jwks_uri", OTHER_RECORDS.origin() + "/oauth2/jwks")),
                changing("a script", json -> json.put("authorization_endpoint", "javascript:alert(1)")),
                changing("no address", json -> json.put("authorization_endpoint", "http://")));
    }

    private static Arguments changing(String what, Consumer<ObjectNode> change) {
        return arguments(what, change);
    }

    @ParameterizedTest
    @MethodSource("unsuitable")
    void a_record_system_that_would_not_do(String what, Consumer<ObjectNode> change, CapturedOutput output) {
        change.accept(RECORDS.changing());

        isPage(browser().get(launchOf(RECORDS)), LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE, output);
    }

    @Test
    void relative_endpoints_are_below_the_fhir_base(CapturedOutput output) {
        RECORDS.changing().put("authorization_endpoint", "authorize");

        assertThat(begun(browser(), RECORDS).toString()).startsWith(RECORDS.iss() + "/authorize?");
    }

    @Test
    void a_record_system_that_does_not_answer_or_is_busy(CapturedOutput output) {
        RECORDS.failingDiscovery(FhirServerStub.status(500));
        isPage(browser().get(launchOf(RECORDS)), LaunchErrorCode.RECORD_SYSTEM_UNREACHABLE, output);

        RECORDS.failingDiscovery(FhirServerStub.json("no json"));
        isPage(browser().get(launchOf(RECORDS)), LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE, output);

        RECORDS.failingDiscovery(busy());
        var page = browser().get(launchOf(RECORDS));
        isPage(page, LaunchErrorCode.RECORD_SYSTEM_BUSY, output);
        assertThat(page.body()).contains("<b>17</b> seconds");
        assertThat(page.headers().firstValue("Retry-After")).hasValue("17");
    }

    private static FhirServerStub.Reply busy() {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            FhirServerStub.status(503).to(exchange);
        };
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("access_denied", LaunchErrorCode.PERMISSION_DENIED),
                arguments("invalid_scope", LaunchErrorCode.SCOPE_REFUSED),
                arguments("login_required", LaunchErrorCode.AUTHORIZATION_FAILED),
                arguments("<script>", LaunchErrorCode.AUTHORIZATION_FAILED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void permission_that_is_not_given(String error, LaunchErrorCode failure, CapturedOutput output) {
        var browser = browser();
        String state = QueryParameters.of(begun(browser, RECORDS)).getOrDefault("state", "");

        var page = browser.get("/launch/callback?" + QueryParameters.text(Map.of("error", error, "state", state)));

        isPage(page, failure, output);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void an_answer_with_neither_code_nor_error(CapturedOutput output) {
        var browser = browser();
        String state = QueryParameters.of(begun(browser, RECORDS)).getOrDefault("state", "");

        isPage(
                browser.get("/launch/callback?state=" + QueryParameters.encoded(state)),
                LaunchErrorCode.AUTHORIZATION_FAILED,
                output);
    }

    static Stream<Arguments> tokenFaults() {
        return Stream.of(
                arguments(RecordSystemStub.error("invalid_grant"), LaunchErrorCode.CODE_REFUSED),
                arguments(RecordSystemStub.error("invalid_client"), LaunchErrorCode.CLIENT_REFUSED),
                arguments(FhirServerStub.status(401), LaunchErrorCode.CLIENT_REFUSED),
                arguments(RecordSystemStub.error("server_error"), LaunchErrorCode.TOKEN_FAILED),
                arguments(FhirServerStub.status(500), LaunchErrorCode.TOKEN_FAILED),
                arguments(busy(), LaunchErrorCode.TOKEN_ENDPOINT_BUSY),
                arguments(FhirServerStub.json("no json"), LaunchErrorCode.TOKEN_FAILED),
                arguments(FhirServerStub.json("{}"), LaunchErrorCode.TOKEN_FAILED),
                arguments(
                        FhirServerStub.json("{\"access_token\":\"a\",\"token_type\":\"mac\",\"expires_in\":1}"),
                        LaunchErrorCode.TOKEN_FAILED),
                arguments(
                        FhirServerStub.json(
                                "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\",\"expires_in\":9}"),
                        LaunchErrorCode.TOKEN_FAILED));
    }

    @ParameterizedTest
    @MethodSource("tokenFaults")
    void a_code_that_brings_no_token(FhirServerStub.Reply reply, LaunchErrorCode failure, CapturedOutput output) {
        var browser = browser();
        var callback = RECORDS.allow(begun(browser, RECORDS), APatient.ID);
        RECORDS.failingTokens(reply);

        isPage(answered(browser, callback), failure, output);
    }

    static Stream<Arguments> contexts() {
        return Stream.of(
                arguments((Consumer<ObjectNode>) token -> token.remove("patient"), LaunchErrorCode.NO_PATIENT),
                arguments((Consumer<ObjectNode>) token -> token.put("patient", ".."), LaunchErrorCode.NO_PATIENT),
                arguments((Consumer<ObjectNode>) token -> token.put("patient", "a/b"), LaunchErrorCode.NO_PATIENT),
                arguments((Consumer<ObjectNode>) token -> token.put("patient", 7), LaunchErrorCode.NO_PATIENT),
                arguments((Consumer<ObjectNode>) token -> token.remove("id_token"), LaunchErrorCode.IDENTITY_UNSOUND));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void a_launch_about_nobody_or_by_nobody(
            Consumer<ObjectNode> change, LaunchErrorCode failure, CapturedOutput output) {
        RECORDS.answering(change);
        var browser = browser();

        isPage(answered(browser, RECORDS.allow(begun(browser, RECORDS), APatient.ID)), failure, output);
    }

    static Stream<Arguments> users() {
        return Stream.of(
                arguments("Patient/ada-4711", LaunchErrorCode.NOT_A_CLINICIAN),
                arguments("RelatedPerson/1", LaunchErrorCode.NOT_A_CLINICIAN),
                arguments("Person/1", LaunchErrorCode.NOT_A_CLINICIAN),
                arguments("Device/1", LaunchErrorCode.IDENTITY_UNSOUND),
                arguments("https://evil.example/fhir/Practitioner/1", LaunchErrorCode.IDENTITY_UNSOUND),
                arguments("Practitioner/1?x=", LaunchErrorCode.IDENTITY_UNSOUND));
    }

    @ParameterizedTest
    @MethodSource("users")
    void a_user_who_is_no_clinician(String user, LaunchErrorCode failure, CapturedOutput output) {
        RECORDS.idToken.with(claims -> claims.claim("fhirUser", user));
        var browser = browser();

        isPage(answered(browser, RECORDS.allow(begun(browser, RECORDS), APatient.ID)), failure, output);
    }

    @Test
    void a_clinician_may_be_named_absolutely_or_by_role(CapturedOutput output) {
        for (String user : List.of(RECORDS.iss() + "/Practitioner/1", "PractitionerRole/2")) {
            RECORDS.idToken.with(claims -> claims.claim("fhirUser", user));
            assertThat(opened(browser(), RECORDS, APatient.ID).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_session_that_is_not_there(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        String path = page.uri().getPath();

        browser.setCookie("footbridge-launch", "bm8tc3VjaC1zZXNzaW9u");
        isPage(browser.get(path), LaunchErrorCode.SESSION_ENDED, output);
        browser.forgetCookies();
        isPage(browser.get(path), LaunchErrorCode.COOKIE_MISSING, output);
        isPage(browser.get("/launch/callback?state=x&code=y"), LaunchErrorCode.COOKIE_MISSING, output);
        isPage(browser.get(path + "/nothing"), LaunchErrorCode.NO_SUCH_PAGE, output);
    }

    @Test
    void a_token_that_has_ended_and_cannot_be_renewed(CapturedOutput output) {
        RECORDS.answering(token -> token.remove("refresh_token"));
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        RECORDS.endAccessTokens();
        isPage(browser.get(page.uri().getPath()), LaunchErrorCode.ACCESS_ENDED, output);

        RECORDS.reset();
        page = opened(browser, RECORDS, APatient.ID);
        RECORDS.endAccessTokens();
        RECORDS.endRefreshTokens();
        isPage(browser.get(page.uri().getPath()), LaunchErrorCode.ACCESS_ENDED, output);
        isPage(browser.get(page.uri().getPath()), LaunchErrorCode.ACCESS_ENDED, output);
    }

    @Test
    void a_record_that_cannot_be_read(CapturedOutput output) {
        var browser = browser();
        String path = opened(browser, RECORDS, APatient.ID).uri().getPath();
        String patient = "Patient/" + APatient.ID;

        RECORDS.fhir.on(patient, FhirServerStub.status(404));
        isPage(browser.get(path), LaunchErrorCode.PATIENT_NOT_FOUND, output);
        assertThat(browser.get(path).body()).doesNotContain("Try again</a>");
        RECORDS.fhir.on(patient, FhirServerStub.status(403));
        isPage(browser.get(path), LaunchErrorCode.PATIENT_NOT_READABLE, output);
        RECORDS.fhir.on(patient, FhirServerStub.body(200, "text/html", "<p>".getBytes(StandardCharsets.UTF_8)));
        isPage(browser.get(path), LaunchErrorCode.PATIENT_NOT_READABLE, output);
        RECORDS.fhir.on(patient, busy());
        var page = browser.get(path);
        isPage(page, LaunchErrorCode.RECORD_BUSY, output);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("17");
        assertThat(page.body()).contains("href=\"" + path + "\">Try again</a>");

        lonely().heldBy(RECORDS.fhir);
        assertThat(browser.get(path).body()).contains("Feeling lonely");
    }
}
