package org.footbridge.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.footbridge.FootbridgeApplication;
import org.footbridge.governance.RuleBaseFolders;
import org.footbridge.hook.JwksServer;
import org.footbridge.hook.TestResponse;
import org.footbridge.hook.clients.SharedTokens;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Two instances behind a balancer, their PostgreSQL, and the folder of rules that both watch; and a quiet third one with
 * a database and a folder of its own, which nobody disturbs.
 */
final class SoakInstances implements AutoCloseable {

    static final String ISSUER = "https://record.example";
    static final List<String> VERSIONS = List.of("0.1.0", "0.2.0");

    private static final String SUMMARY = "Feeling lonely: consider befriending";
    private static final String OTHER_SUMMARY = "Feels lonely: think of befriending";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    final JwksServer keys = new JwksServer();
    final Balancer balancer = new Balancer();
    final SoakRecords records = new SoakRecords();

    private final Path folder;
    private final List<Instance> both = new ArrayList<>();
    private final Instance quiet;
    private final SharedTokens tokens;
    /** Not while it is away, nor until both instances have noticed that it is back. */
    private volatile boolean hasDatabase = true;

    private EmbeddedPostgres postgres;

    SoakInstances(Path folder) throws IOException {
        this.folder = folder;
        for (var version : VERSIONS) {
            RuleBaseFolders.copy(Files.createDirectory(folder.resolve(version)));
        }
        var second = folder.resolve(VERSIONS.getLast());
        RuleBaseFolders.change(second, "about.csv", "version,0.1.0", "version,0.2.0");
        RuleBaseFolders.change(second, "3-routes/routes.csv", SUMMARY, OTHER_SUMMARY);
        publish(VERSIONS.getFirst(), "live");
        publish(VERSIONS.getFirst(), "quiet");
        postgres = postgres();
        for (int i = 0; i < 2; i++) {
            both.add(start(
                    "live",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--footbridge.launch.key=" + Base64.getEncoder().encodeToString(new byte[32])));
        }
        quiet = start(
                "quiet",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        tokens = new SharedTokens(both.stream().map(Instance::application).toList());
        balancer.to(both.stream().map(Instance::address).toList());
    }

    /** One running service, and where it says how it is. */
    record Instance(ConfigurableApplicationContext application) {

        URI address() {
            return at("local.server.port");
        }

        private URI at(String port) {
            return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty(port));
        }

        JsonNode health() {
            return managed("/actuator/health").json();
        }

        TestResponse managed(String path) {
            return TestResponse.to(
                    HttpRequest.newBuilder(at("local.management.port").resolve(path)));
        }

        boolean serves(String version) {
            return health().at("/components/ruleBase/details/version")
                    .asString("")
                    .equals(version);
        }
    }

    List<Instance> both() {
        return List.copyOf(both);
    }

    Instance quiet() {
        return quiet;
    }

    /** The database as it is now; only while it is not stopped. */
    EmbeddedPostgres database() {
        return postgres;
    }

    private EmbeddedPostgres postgres() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return postgres == null
                ? builder.start()
                : builder.setPort(postgres.getPort()).start();
    }

    void stopDatabase() throws IOException {
        hasDatabase = false;
        postgres.close();
    }

    /**
     * Starts it on the data it had, and waits until both instances have noticed.
     *
     * @param atOnce whether they look at once; else they do in their own time, each ten seconds
     */
    void startDatabase(boolean atOnce) throws IOException {
        postgres = postgres();
        if (atOnce) {
            tokens.lookForDatabase();
        }
        await(tokens::areShared);
        hasDatabase = true;
    }

    SharedTokens tokens() {
        return tokens;
    }

    boolean hasDatabase() {
        return hasDatabase;
    }

    /** Publishes that version and waits until both serve it. */
    void swapTo(String version) throws IOException {
        publish(version, "live");
        both.forEach(instance -> await(() -> instance.serves(version)));
    }

    void quietlySwapTo(String version) throws IOException {
        publish(version, "quiet");
        await(() -> quiet.serves(version));
    }

    static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(LOOK_AGAIN).until(condition);
    }

    private void publish(String version, String name) throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("next"), folder.resolve(version));
        Files.move(link, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Instance start(String rules, String... database) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--footbridge.base-url=" + balancer.address(),
                "--footbridge.rulebase=" + folder.resolve(rules),
                "--footbridge.rulebase-check=200ms",
                // A busy machine is no slow record.
                "--footbridge.reading.budget=30s",
                "--footbridge.answer-budget=40s",
                "--footbridge.clients[0].name=record",
                "--footbridge.clients[0].issuer=" + ISSUER,
                "--footbridge.clients[0].jwks-url=" + keys.url(),
                "--footbridge.clients[0].launch-url=" + balancer.address() + "/launch",
                "--footbridge.clients[0].fhir-servers=" + records.base()));
        arguments.addAll(List.of(database));
        return new Instance(SpringApplication.run(FootbridgeApplication.class, arguments.toArray(String[]::new)));
    }

    @Override
    public void close() throws IOException {
        both.forEach(instance -> instance.application().close());
        quiet.application().close();
        postgres.close();
        records.close();
        balancer.close();
        keys.stop();
    }
}
