package org.footbridge.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An app that is nothing but a page: a real browser lets it use the practice record from its registered origin only. */
@RunsAlone
class BrowserAppTest {

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private static final int PORT = RunningApplication.freePort();
    private static final String PRACTICE = "http://localhost:" + PORT;
    private static final String FHIR = PRACTICE + "/fhir";

    private static HttpServer app;
    private static RunningApplication practice;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            var page = "<!DOCTYPE html><title>Diary</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        app.start();
        practice = RunningApplication.start(
                "footbridge.practice.jar",
                folder,
                URI.create(PRACTICE + "/"),
                List.of(
                        "--server.port=" + PORT,
                        "--practice.smart.apps[0].client-id=diary",
                        "--practice.smart.apps[0].name=Diary",
                        "--practice.smart.apps[0].launch-url=" + registered("/launch"),
                        "--practice.smart.apps[0].redirect-uris[0]=" + registered("/callback"),
                        "--practice.smart.apps[0].authentication=none",
                        "--practice.smart.apps[0].scopes[0]=launch/patient",
                        "--practice.smart.apps[0].scopes[1]=patient/Patient.rs",
                        "--practice.smart.apps[0].scopes[2]=patient/Task.cruds"));
    }

    @AfterAll
    static void stop() {
        practice.close();
        app.stop(0);
    }

    private static String registered(String path) {
        return "http://127.0.0.1:" + app.getAddress().getPort() + path;
    }

    /** The same page under another name, which to a browser is another origin. */
    private static String unregistered(String path) {
        return registered(path).replace("127.0.0.1", "localhost");
    }

    @Test
    void discovers_signs_in_reads_and_writes_without_a_server_of_its_own() {
        var page = BROWSER.page(1280, 900);
        page.navigate(registered("/"));
        page.navigate(String.valueOf(page.evaluate("""
                async fhir => {
                  const smart = await (await fetch(fhir + '/.well-known/smart-configuration')).json();
                  const metadata = await (await fetch(fhir + '/metadata')).json();
                  const bytes = new TextEncoder().encode('v'.repeat(64));
                  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
                  return smart.capabilities.includes('client-public') && metadata.fhirVersion === '4.0.1'
                    && smart.authorization_endpoint + '?' + new URLSearchParams({
                      response_type: 'code', client_id: 'diary', redirect_uri: location.origin + '/callback',
                      scope: 'launch/patient patient/Patient.rs patient/Task.c', state: crypto.randomUUID(), aud: fhir,
                      code_challenge: btoa(String.fromCharCode(...digest))
                        .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
                      code_challenge_method: 'S256'});
                }""", FHIR)));
        page.locator("[data-patient='lonely-by-score']").click();
        page.locator("#allow").click();
        page.waitForURL(url -> url.startsWith(registered("/callback")));

        assertThat(page.evaluate("""
                async ({fhir, token}) => {
                  const granted = await (await fetch(token, {method: 'POST', body: new URLSearchParams({
                    grant_type: 'authorization_code', code: new URLSearchParams(location.search).get('code'),
                    redirect_uri: location.origin + '/callback', client_id: 'diary',
                    code_verifier: 'v'.repeat(64)})})).json();
                  const headers = {Authorization: 'Bearer ' + granted.access_token,
                    'Content-Type': 'application/fhir+json'};
                  const read = await fetch(fhir + '/Patient/' + granted.patient, {headers});
                  const written = await fetch(fhir + '/Task', {method: 'POST', headers, body: JSON.stringify({
                    resourceType: 'Task', status: 'requested', intent: 'order',
                    for: {reference: 'Patient/' + granted.patient}})});
                  return [(await read.json()).id, written.status, written.headers.get('Location') !== null].join();
                }""", Map.of("fhir", FHIR, "token", PRACTICE + "/oauth2/token")))
                .isEqualTo("lonely-by-score,201,true");
    }

    @Test
    void may_not_read_a_word_from_another_origin() {
        var page = BROWSER.page(1280, 900);
        page.navigate(unregistered("/"));

        for (var path : List.of("/fhir/.well-known/smart-configuration", "/fhir/metadata", "/fhir/Patient", "/")) {
            assertThat(fetched(page, path, "GET")).as(path).isEqualTo("refused");
        }
        assertThat(fetched(page, "/oauth2/token", "POST")).isEqualTo("refused");
        page.navigate(registered("/"));
        assertThat(fetched(page, "/fhir/metadata", "GET")).isEqualTo("200");
        assertThat(fetched(page, "/patients/lonely-by-score", "GET"))
                .as("a screen is for no app")
                .isEqualTo("refused");
    }

    private static String fetched(Page page, String path, String method) {
        return String.valueOf(page.evaluate(
                "({address, method}) => fetch(address, {method}).then(answer => String(answer.status), _ => 'refused')",
                Map.of("address", PRACTICE + path, "method", method)));
    }
}
