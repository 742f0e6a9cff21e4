package org.footbridge.wholepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.shipped.ShippedSuite.RULES;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** After a day in which every record of the practice was opened, logs, metrics and traces hold nothing of a patient. */
@RunsAlone
class NothingOfPatientsTest {

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path PERSONAS = Path.of("../smart-launcher/src/main/resources/personas");

    /** Who somebody is, in the lines of a persona. */
    private static final Pattern IDENTITY = Pattern.compile("(?m)^(id|name|nhs number|address|phone): '?(.+?)'?$");

    /** Codes and their names, as in {@code what: 267076002 Feeling lonely}. */
    private static final Pattern CODE = Pattern.compile("(?m): '?([0-9]{6,18}) (.+?)'?$");

    private static Set<String> ofPatients;

    @BeforeAll
    static void openEveryRecord() throws IOException, InterruptedException {
        ofPatients = new TreeSet<>();
        for (String persona : personas()) {
            ofPatients.addAll(wordsOf(Files.readString(PERSONAS.resolve(persona + ".yaml"))));
            get(SCREENS.footbridge().practice("/patients/" + persona + "/cards"));
        }
        Page page = SCREENS.advice("suicidal-thoughts-lonely");
        assertThat(page.title()).isNotEmpty();
    }

    private static List<String> personas() throws IOException {
        try (var files = Files.list(PERSONAS)) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.yaml$", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Ids, names, numbers, addresses, codes and what they mean. A name is looked for as a whole and by its last word. */
    private static Set<String> wordsOf(String persona) {
        return Stream.concat(
                        IDENTITY.matcher(persona)
                                .results()
                                .flatMap(line -> Stream.of(
                                        line.group(2),
                                        line.group(2).replace(" ", ""),
                                        line.group(2).replaceFirst(".* ", ""))),
                        CODE.matcher(persona).results().flatMap(line -> Stream.of(line.group(1), line.group(2))))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    /** Whole words only: a number may be part of a longer one that is a time. */
    private static List<String> found(String text) {
        return ofPatients.stream()
                .filter(word -> Pattern.compile(
                                "(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opened lonely-living-alone",
                "Mrs Margaret Ellis",
                "ELLIS has come",
                "nhs=9992678534",
                "GET /fhir/Condition?code=267076002",
                "because of feeling lonely"
            })
    void would_be_found_in(String line) {
        assertThat(found(line)).isNotEmpty();
    }

    @Test
    void the_log_is_json_and_holds_none_of_it() {
        var log = SCREENS.footbridge().serviceLog();

        assertThat(log.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .at("/log/level")
                                .stringValue())
                        .isNotEmpty());
        assertThat(found(log)).isEmpty();
    }

    @Test
    void metrics_hold_none_of_it() throws IOException, InterruptedException {
        var metrics = get(SCREENS.footbridge().managed("/actuator/prometheus"));

        assertThat(Pattern.compile("footbridge_answer_seconds_count\\{hook=\"patient-view\",status=\"200\"} ([0-9]+)")
                        .matcher(metrics)
                        .results()
                        .mapToInt(count -> Integer.parseInt(count.group(1)))
                        .sum())
                .isGreaterThanOrEqualTo(personas().size());
        assertThat(metrics)
                .contains("footbridge_stage_seconds_count{hook=\"page\",stage=\"advise\"}")
                .contains("footbridge_cards_total{rule=\"NEED-LON-1\"}");
        assertThat(Pattern.compile("(hook|rule|stage|part)=\"([^\"]*)\"")
                        .matcher(metrics)
                        .results()
                        .filter(label -> label.group(1).equals("rule"))
                        .map(label -> label.group(2)))
                .isSubsetOf(RULES.rows().stream().map(row -> row.id()).collect(Collectors.toSet()));
        assertThat(found(metrics)).isEmpty();
    }

    @Test
    void traces_hold_none_of_it_and_no_address() {
        var traces = SCREENS.footbridge().traces();
        for (int i = 0; i < 100 && !traces.received().contains("patient-view"); i++) {
            LockSupport.parkNanos(100_000_000);
        }

        assertThat(traces.received()).contains("footbridge", "patient-view", "advise", "http.response.status_code");
        assertThat(traces.received()).doesNotContain("://", "/cds-services", "/fhir");
        assertThat(found(traces.received())).isEmpty();
    }
}
