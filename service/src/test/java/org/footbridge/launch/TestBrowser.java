package org.footbridge.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One person's browser as far as a launch needs one: it keeps cookies, and remembers all that it was shown. */
final class TestBrowser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> shown = Collections.synchronizedList(new ArrayList<>());

    TestBrowser(int port) {
        this.port = port;
    }

    /** The same browser, sent to another instance of the service. */
    TestBrowser at(int otherPort) {
        TestBrowser same = new TestBrowser(otherPort);
        same.cookies.putAll(cookies);
        return same;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Follows a redirect to the service, whatever address it knows itself by. */
    HttpResponse<String> follow(HttpResponse<String> redirect) {
        URI place = location(redirect);
        shown.add(place.toString());
        return get(place.getRawPath() + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery()));
    }

    /** Presses the button of a form on a page. */
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        var token = CSRF.matcher(page.body());
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        return send(form(action, form).header("Sec-Fetch-Site", "same-origin"));
    }

    /** The same, and looks at the page that follows. */
    HttpResponse<String> press(HttpResponse<String> page, String action, Map<String, String> fields) {
        return follow(submit(page, page.uri().getPath() + action, fields));
    }

    /** What another page may send. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, "cross-site");
    }

    /** The same from somewhere, in the words of Sec-Fetch-Site; old browsers say nothing, which is empty here. */
    HttpResponse<String> post(String path, Map<String, String> form, String site) {
        var request = form(path, form);
        return send(site.isEmpty() ? request : request.header("Sec-Fetch-Site", site));
    }

    HttpResponse<String> postJson(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder form(String path, Map<String, String> form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(QueryParameters.text(form)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!cookies.isEmpty()
                && (path.startsWith("/launch/") || path.equals("/launch") || path.startsWith("/launch?"))) {
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            shown.add(response.body());
            return response;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", -1)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    void forgetCookies() {
        cookies.clear();
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Every page, and every address of ours that it was led to. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    static URI location(HttpResponse<String> redirect) {
        return URI.create(redirect.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("no redirect but " + redirect.statusCode() + " " + redirect.body())));
    }
}
