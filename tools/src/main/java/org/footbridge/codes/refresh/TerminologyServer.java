package org.footbridge.codes.refresh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.footbridge.codes.CodeList;
import org.footbridge.codes.CodeListException;
import org.footbridge.codes.Expansion;
import org.footbridge.codes.ListedCode;
import org.footbridge.vocabulary.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A FHIR terminology server that expands expressions (ECL) over one release of SNOMED CT. */
public final class TerminologyServer implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 200;
    private static final long LARGEST_PAGE = 16L * 1024 * 1024;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST_WAIT)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * Prepares to ask a server; nothing is sent yet.
     *
     * @param base its FHIR address
     * @throws CodeListException where it is no address that may be asked
     */
    public TerminologyServer(String base) {
        this.base = address(base);
    }

    private static URI address(String text) {
        URI uri;
        try {
            uri = URI.create(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new CodeListException(
                    "\"" + text + "\" is no address; write one such as https://terminology.example/fhir");
        }
        boolean safe = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
        if (!safe || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw new CodeListException("\"" + text + "\" cannot be asked; write an https address without user name and"
                    + " query, such as https://terminology.example/fhir");
        }
        return uri;
    }

    /**
     * All codes of an expression in one release.
     *
     * @param recipe the expression (ECL)
     * @param release which release of SNOMED CT
     * @throws CodeListException where the server does not give all of them out of that release
     */
    public CodeList expand(String recipe, SnomedRelease release) {
        var codes = new ArrayList<ListedCode>();
        var seen = new HashSet<Code>();
        var total = OptionalInt.empty();
        int listed = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            var expansion = page(recipe, release, listed);
            mustBe(release, expansion);
            if (expansion.total().isEmpty()) {
                throw refused("does not say how many codes there are", "ask a server that gives expansion.total");
            }
            if (total.isPresent() && !total.equals(expansion.total())) {
                throw refused(
                        "changed its mind about how many codes there are", "ask again when it is not being updated");
            }
            total = expansion.total();
            listed += expansion.listed();
            for (var code : expansion.codes()) {
                if (!seen.add(code.code())) {
                    throw refused("gave code " + code.code().code() + " on two pages", "ask again later");
                }
                codes.add(code);
            }
            if (listed >= total.getAsInt()) {
                return new CodeList(release.uri(), release.day().toString(), codes, List.of());
            }
            if (expansion.listed() == 0) {
                throw refused("stopped at %,d of %,d codes".formatted(listed, total.getAsInt()), "ask again later");
            }
        }
        throw refused("has more than %,d pages".formatted(MOST_PAGES), "write a narrower expression");
    }

    private void mustBe(SnomedRelease release, Expansion expansion) {
        boolean right = !expansion.versions().isEmpty()
                && expansion.versions().stream().allMatch(version -> version.endsWith(release.uri()));
        if (!right) {
            throw refused(
                    "answered out of " + (expansion.versions().isEmpty() ? "an unnamed release" : expansion.versions())
                            + " and not out of " + release.uri(),
                    "name a release that it has with --version");
        }
    }

    private Expansion page(String recipe, SnomedRelease release, int offset) {
        var valueSet = release.uri() + "?fhir_vs=ecl/" + recipe;
        var uri = URI.create(base + "/ValueSet/$expand?url=" + URLEncoder.encode(valueSet, StandardCharsets.UTF_8)
                + "&activeOnly=false&count=" + PAGE + "&offset=" + offset);
        var answer = send(HttpRequest.newBuilder(uri)
                .timeout(LONGEST_WAIT)
                .header("Accept", "application/fhir+json")
                .build());
        if (answer.statusCode() != 200) {
            throw refused(
                    "answered " + answer.statusCode(),
                    answer.statusCode() / 100 == 3
                            ? "write the address that it leads to"
                            : "look at its address, the expression and the release");
        }
        try {
            var resource = JsonMapper.shared().readTree(new ByteArrayInputStream(answer.body()));
            if (!resource.path("resourceType").asString("").equals("ValueSet") || !resource.has("expansion")) {
                throw refused("answered without an expansion", "look at its address");
            }
            return Expansion.of(resource);
        } catch (JacksonException e) {
            throw refused("answered with something that is not JSON", "look at its address");
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_PAGE));
        } catch (HttpTimeoutException e) {
            throw refused("gave no answer in " + LONGEST_WAIT.toSeconds() + " s", "ask again later");
        } catch (IOException e) {
            throw refused("cannot be reached, or stopped in the middle of its answer", "look at its address");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("was not waited for", "ask again");
        }
    }

    private CodeListException refused(String what, String instead) {
        return new CodeListException("the server " + base + " " + what + "; nothing was taken: " + instead);
    }

    @Override
    public void close() {
        client.close();
    }
}
