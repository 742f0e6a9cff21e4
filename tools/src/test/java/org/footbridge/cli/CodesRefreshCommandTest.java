package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small terminology server of our own on the loopback address. */
class CodesRefreshCommandTest {

    private static final Path SHIPPED = Path.of("../rules/rulebase");
    private static final String UK = "http://snomed.info/sct/83821000000107/version/";
    private static final List<String> CODES = List.of("195953005", "195957006", "195958001");

    @TempDir
    private Path folder;

    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private final StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path rules = Path.of("");
    private HttpServer server = started();

    /** What the server does; each test changes what it needs. */
    private List<String> codes = CODES;

    private String release = UK + "20261101";
    private int page = 2;
    private int status = 200;
    private int totalGrows;

    private static HttpServer started() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port", e);
        }
    }

    @BeforeEach
    void copyTheTablesAndServe() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        RuleBaseFolderCopy.copy(SHIPPED, rules);
        server.createContext("/fhir/ValueSet/$expand", exchange -> {
            asked.add(exchange.getRequestURI());
            var body = expansion(offset(exchange.getRequestURI())).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static int offset(URI uri) {
        return Integer.parseInt(uri.getQuery().replaceAll(".*offset=", ""));
    }

    private String expansion(int offset) {
        int total = codes.size() + (offset > 0 ? totalGrows : 0);
        return """
                {"resourceType":"ValueSet","expansion":{"total":%d,"offset":%d,
                 "parameter":[{"name":"version","valueUri":"http://snomed.info/sct|%s"}],"contains":[%s]}}""".formatted(
                        total,
                        offset,
                        release,
                        codes.stream()
                                .skip(offset)
                                .limit(page)
                                .map(code -> "{\"system\":\"http://snomed.info/sct\",\"code\":\"" + code
                                        + "\",\"display\":\"Emphysema\"}")
                                .collect(Collectors.joining(",")));
    }

    private int refresh(String... more) {
        err = new StringWriter();
        var arguments = Stream.concat(
                Stream.of(
                        "codes",
                        "refresh",
                        "--server",
                        "http://localhost:" + server.getAddress().getPort() + "/fhir/",
                        "--rules",
                        rules.toString()),
                Stream.of(more));
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private int first(String... more) {
        return refresh(Stream.concat(
                        Stream.of("--into", "COPD", "--recipe", "<< 13645005 |COPD|", "--version", "20261101"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String table(String path) throws IOException {
        return Files.readString(rules.resolve(path));
    }

    @Test
    void all_pages_of_one_release_become_a_value_set_with_its_recipe() throws IOException {
        assertThat(first("--write")).isZero();

        assertThat(asked).extracting(CodesRefreshCommandTest::offset).containsExactly(0, 2);
        assertThat(asked.getFirst().getQuery())
                .startsWith("url=" + UK + "20261101?fhir_vs=ecl/<<+13645005+|COPD|&activeOnly=false");
        assertThat(table("codes/copd.csv")).contains(CODES);
        assertThat(table("codes/sources.csv"))
                .contains("copd,SNOMED CT by expression," + UK + "20261101,2026-11-01,")
                .contains(",3,-,<< 13645005 |COPD|,http://localhost:");
    }

    @Test
    void a_recipe_is_asked_again_of_its_release_and_of_a_newer_one_when_named() throws IOException {
        first("--write");
        asked.clear();

        assertThat(refresh("--write")).as("nothing has changed").isZero();
        assertThat(asked.getFirst().getQuery()).contains("version/20261101");

        release = UK + "20270501";
        codes = List.of("195953005", "195957006", "195959009");
        assertThat(refresh("--version", "20270501", "--write")).isZero();
        assertThat(table("codes/copd.csv")).contains("195959009", "195958001");
        assertThat(table("codes/sources.csv")).contains("20270501,2027-05-01").doesNotContain("20261101");
        assertThat(out.toString()).contains("not in this list any more: 1");
    }

    @Test
    void an_older_release_over_a_newer_one_is_named() throws IOException {
        first("--write");
        release = UK + "20251101";

        refresh("--version", "20251101", "--replace");

        assertThat(out.toString())
                .contains("This list is of 2025-11-01 and older than the one taken before, which is of 2026-11-01");
    }

    @Test
    void nothing_is_taken_from_another_release() throws IOException {
        release = UK + "20250501";

        refused("answered out of");
    }

    @Test
    void nothing_is_taken_while_the_total_changes() throws IOException {
        totalGrows = 1;

        refused("changed its mind about how many codes");
    }

    @Test
    void nothing_is_taken_from_a_page_that_comes_twice() throws IOException {
        codes = List.of("195953005", "195957006", "195953005");

        refused("gave code 195953005 on two pages");
    }

    @Test
    void nothing_is_taken_where_pages_stop_too_early() throws IOException {
        page = 0;

        refused("stopped at 0 of 3 codes");
    }

    @Test
    void no_redirect_is_followed() throws IOException {
        status = 302;

        refused("answered 302");
    }

    @Test
    void an_error_of_the_server_is_named() throws IOException {
        status = 500;

        refused("answered 500");
    }

    @Test
    void only_safe_addresses_and_whole_calls_are_taken() {
        assertThat(refresh("--write")).isEqualTo(2);
        assertThat(err.toString()).contains("codes/sources.csv has no recipe");
        assertThat(refresh("--recipe", "<< 13645005")).isEqualTo(2);
        assertThat(err.toString()).contains("--recipe needs --into TERM and --version RELEASE");
        assertThat(refresh("--into", "COPD", "--recipe", "<< 1", "--version", "latest"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"latest\" is no release");
        assertThat(run("http://terminology.example/fhir")).isEqualTo(2);
        assertThat(err.toString()).contains("write an https address");
        assertThat(asked).isEmpty();
    }

    private int run(String address) {
        err = new StringWriter();
        return FootbridgeCli.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("codes", "refresh", "--server", address, "--rules", rules.toString());
    }

    private void refused(String why) throws IOException {
        var before = table("codes/copd.csv");

        assertThat(first("--write")).isEqualTo(2);

        assertThat(err.toString()).contains(why, "nothing was taken").doesNotContain("Exception");
        assertThat(table("codes/copd.csv")).isEqualTo(before);
        assertThat(rules.resolve("codes/sources.csv")).doesNotExist();
    }
}
