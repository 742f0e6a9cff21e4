package org.footbridge.wholepath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Both applications, wired to each other as {@code ./demo} wires them, on ports of their own. */
final class BothApplications implements AutoCloseable {

    private final int servicePort = RunningApplication.freePort();
    private final int managementPort = RunningApplication.freePort();
    private final int practicePort = RunningApplication.freePort();
    private final TraceCollector traces = new TraceCollector();
    private final Path folder;
    private final RunningApplication practice;
    private List<String> serviceSettings;
    private RunningApplication service;

    /**
     * Starts both.
     *
     * @param moreSettings of the service, which take the place of those of the same name
     */
    BothApplications(List<String> moreSettings) {
        serviceSettings = moreSettings;
        try {
            folder = Files.createTempDirectory("footbridge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Side by side: neither needs the other to start.
        var starting = CompletableFuture.supplyAsync(this::startService);
        practice = RunningApplication.start(
                "footbridge.practice.jar",
                folder,
                practice("/"),
                List.of(
                        "--server.port=" + practicePort,
                        "--practice.base-url=" + practice(""),
                        "--practice.footbridge=" + page(""),
                        "--practice.cds-services=" + service("/cds-services"),
                        // Later than anything waits for.
                        "--practice.smart.slow-answer=6s"));
        service = starting.join();
    }

    private List<String> settings(List<String> more) {
        return and(
                more,
                "--server.port=" + servicePort,
                "--management.server.port=" + managementPort,
                "--footbridge.base-url=" + service(""),
                "--footbridge.cors-origins=" + practice(""),
                "--footbridge.clients[0].name=practice record",
                "--footbridge.clients[0].issuer=" + practice(""),
                "--footbridge.clients[0].jwks-url=" + practice("/.well-known/jwks.json"),
                "--footbridge.clients[0].fhir-servers[0]=" + practice("/fhir"),
                "--footbridge.clients[0].launch-url=" + page("/launch"),
                "--footbridge.launch.discovery-cache=0s",
                "--footbridge.launch.base-url=" + page(""),
                "--footbridge.launch.issuers[0].name=Practice GP record",
                "--footbridge.launch.issuers[0].issuer=" + practice("/fhir"),
                "--footbridge.launch.issuers[0].client-id=footbridge",
                "--footbridge.workbench.issuer=" + practice(""),
                "--footbridge.workbench.client-secret=a-secret-for-demonstrations-only",
                "--footbridge.traces-endpoint=" + traces.endpoint(),
                "--logging.structured.format.console=ecs",
                "--spring.datasource.url=" + ledger());
    }

    /** Later settings take the place of earlier ones of the same name. */
    private static List<String> and(List<String> more, String... first) {
        var byName = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(first), more.stream())
                .forEach(setting -> byName.put(setting.substring(0, setting.indexOf('=')), setting));
        return List.copyOf(byName.values());
    }

    private RunningApplication startService() {
        return RunningApplication.start(
                "footbridge.service.jar", folder, managed("/actuator/health/readiness"), settings(serviceSettings));
    }

    /** Stops the service as an update does, and starts it again on the same database. */
    void restartService() {
        service.close();
        service = startService();
    }

    /**
     * Starts the service again, unless it runs with just these settings: a start takes long.
     *
     * @param moreSettings of the service, which take the place of those of the same name
     */
    void runServiceWith(List<String> moreSettings) {
        if (!moreSettings.equals(serviceSettings)) {
            serviceSettings = moreSettings;
            restartService();
        }
    }

    /** The ledger, which a test may look into while the service runs. */
    String ledger() {
        return "jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath()
                + ";AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    URI service(String path) {
        return URI.create("http://localhost:" + servicePort + path);
    }

    /** Health and metrics of the service. */
    URI managed(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    TraceCollector traces() {
        return traces;
    }

    /** The page stands on another host name than the record, so that it is another site to browsers. */
    URI page(String path) {
        return URI.create("http://127.0.0.1:" + servicePort + path);
    }

    URI practice(String path) {
        return URI.create("http://localhost:" + practicePort + path);
    }

    String serviceLog() {
        return service.log();
    }

    @Override
    public void close() {
        practice.close();
        service.close();
        traces.close();
    }
}
