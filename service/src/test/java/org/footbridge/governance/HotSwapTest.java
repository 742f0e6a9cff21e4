package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Rules change while GPs work: each answer is whole and of one version, and none is lost. */
class HotSwapTest {

    private static final int CLIENTS = 4;
    private static final int SWAPS = 8;
    private static final String CODES = "codes/feeling-lonely.csv";
    private static final String MADE_UP_CODE = "999000000000000105";
    private static final String OLD = "Feeling lonely: consider befriending";
    private static final String NEW = "Feels lonely: think of befriending";

    @TempDir
    private Path place;

    private Path first;
    private Path second;
    private Path published;

    @BeforeEach
    void two_versions() throws IOException {
        first = Files.createDirectory(place.resolve("first"));
        second = Files.createDirectory(place.resolve("second"));
        published = place.resolve("published");
        RuleBaseFolders.copy(first);
        RuleBaseFolders.copy(second);
        RuleBaseFolders.change(second, "about.csv", "version,0.1.0", "version,0.2.0");
        RuleBaseFolders.change(second, "3-routes/routes.csv", OLD, NEW);
        publish(first);
    }

    @Test
    void drops_no_request_and_mixes_no_versions_however_often_the_rules_change()
            throws IOException, InterruptedException, ExecutionException {
        var answers = new ConcurrentLinkedQueue<String>();
        var stop = new AtomicBoolean();
        try (var running = new GovernedService(published);
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var working = new CountDownLatch(CLIENTS);
            var calls = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> {
                        do {
                            answers.add(versionOf(running));
                            working.countDown();
                        } while (!stop.get());
                    }))
                    .toList();
            try {
                working.await();
                for (int swap = 1; swap <= SWAPS; swap++) {
                    int before = answers.size();
                    publish(swap % 2 == 1 ? second : first);
                    running.awaitVersion(swap % 2 == 1 ? "0.2.0" : "0.1.0");
                    running.awaitHealth(health -> answers.size() > before + CLIENTS);
                }
            } finally {
                stop.set(true);
            }
            for (var call : calls) {
                call.get();
            }
            assertThat(versionOf(running)).isEqualTo("0.1.0");
        }
        assertThat(new TreeSet<>(answers)).containsExactly("0.1.0", "0.2.0");
    }

    /** The version that an answer names, once it has been held to what that version says. */
    private static String versionOf(GovernedService running) {
        var answer = running.adviseTheLonely();
        assertThat(answer.statusCode()).isEqualTo(200);
        var cards = JsonMapper.shared().readTree(answer.body()).path("cards");
        var versions = new TreeSet<String>();
        var summaries = new TreeSet<String>();
        cards.forEach(card -> {
            versions.add(card.path("extension")
                    .path("org.footbridge.trace")
                    .path("ruleBaseVersion")
                    .asString());
            summaries.add(card.path("summary").asString());
        });
        assertThat(versions).hasSize(1);
        var version = versions.getFirst();
        boolean isOld = version.equals("0.1.0");
        assertThat(summaries).contains(isOld ? OLD : NEW).doesNotContain(isOld ? NEW : OLD);
        return version;
    }

    @Test
    void reads_a_new_code_at_once_with_the_queries_that_integrators_have_registered() throws IOException {
        try (var running = new GovernedService(published)) {
            var before = running.get("/cds-services");
            assertThat(JsonMapper.shared()
                            .readTree(running.adviseOn(MADE_UP_CODE).body())
                            .path("cards"))
                    .isEmpty();
            Files.writeString(
                    second.resolve(CODES),
                    Files.readString(second.resolve(CODES)).stripTrailing() + "\nhttp://snomed.info/sct," + MADE_UP_CODE
                            + ",Made-up word for a test,yes,test,seen\n");
            publish(second);
            running.awaitVersion("0.2.0");
            var after = running.get("/cds-services");

            assertThat(running.adviseOn(MADE_UP_CODE).body()).contains(NEW);
            assertThat(after.body()).isEqualTo(before.body());
            assertThat(after.headers().firstValue("etag"))
                    .isEqualTo(before.headers().firstValue("etag"));
        }
    }

    /** Points the published folder at another one in a single step, as a team's own publishing should. */
    private void publish(Path version) throws IOException {
        var link = Files.createSymbolicLink(place.resolve("next"), version);
        Files.move(link, published, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
