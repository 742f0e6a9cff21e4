package org.footbridge.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.footbridge.FootbridgeApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running services for one record system, each on a port of its own, one after the other or side by side. */
final class ServiceInstances implements AutoCloseable {
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final RecordSystemStub records;
    private final List<Instance> all = new ArrayList<>();

    ServiceInstances(RecordSystemStub records) {
        this.records = records;
    }

    /** One running service. */
    record Instance(ConfigurableApplicationContext application) {
        int port() {
            return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
        }

        JdbcClient jdbc() {
            return application.getBean(JdbcClient.class);
        }

        void stop() {
            application.close();
        }
    }

    /** The settings by which instances share a PostgreSQL database. */
    static String[] on(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--footbridge.launch.key=" + KEY,
            // A write that waits for another is not to run out of time on a busy machine.
            "--footbridge.reading.budget=20s",
            "--footbridge.answer-budget=30s"
        };
    }

    Instance start(String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--footbridge.launch.issuers[0].name=Practice record",
                "--footbridge.launch.issuers[0].issuer=" + records.iss(),
                "--footbridge.launch.issuers[0].client-id=" + RecordSystemStub.CLIENT));
        arguments.addAll(Arrays.asList(settings));
        var started =
                new Instance(SpringApplication.run(FootbridgeApplication.class, arguments.toArray(String[]::new)));
        all.add(started);
        records.knowsKeysAt("http://127.0.0.1:" + started.port() + "/.well-known/jwks.json");
        return started;
    }

    @Override
    public void close() {
        all.forEach(Instance::stop);
    }
}
