package org.footbridge.bench.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is measured over HTTP, started: the service twice, the floors, the peer, and a record to read. */
public final class Servers implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final RecordServer records;
    private final List<ServerProcess> started = new ArrayList<>();

    /**
     * Prepares to start them.
     *
     * @param root the repository
     * @param folder where they run; emptied first
     */
    public Servers(Path root, Path folder, CallerKeys keys) throws IOException {
        this.root = root;
        this.folder = folder;
        empty(folder);
        keys.writeJwks(folder.resolve("keys.json"));
        this.records = new RecordServer();
    }

    /** The FHIR server of the calling record system. */
    public RecordServer records() {
        return records;
    }

    /**
     * The service as it is delivered: its whole rule base, tokens checked, the ledger in an H2 file.
     *
     * @param open whether it lets anyone on this machine call, so that there is no token to check
     */
    public ServerProcess service(boolean open) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        String name = open ? "service-open" : "service";
        var java = List.of(
                "-jar",
                jar("service/target/unpacked", "footbridge-service-*-exec.jar").toString(),
                "--footbridge.open=" + open,
                "--footbridge.base-url=http://localhost:" + port,
                "--footbridge.tokens.remembered=2000000",
                "--footbridge.clients[0].name=bench",
                "--footbridge.clients[0].issuer=" + CallerKeys.ISSUER,
                "--footbridge.clients[0].jwks-file=" + folder.resolve("keys.json"),
                "--footbridge.clients[0].fhir-servers[0]=" + records.base());
        return start(name, port, java);
    }

    /** The hook of a service. */
    public static URI hook(ServerProcess service) {
        return service.base().resolve("/cds-services/social-prescribing-patient-view");
    }

    /** The floors. */
    public ServerProcess floors() throws IOException, InterruptedException {
        return start(
                "floors",
                ServerProcess.freePort(),
                List.of("-cp", classPath("benchmarks"), "org.footbridge.bench.floor.FloorApplication"));
    }

    /** The peer. */
    public ServerProcess peer() throws IOException, InterruptedException {
        return start(
                "peer",
                ServerProcess.freePort(),
                List.of("-cp", classPath("benchmarks/peer"), "org.footbridge.bench.peer.PeerApplication"));
    }

    private ServerProcess start(String name, int port, List<String> java) throws IOException, InterruptedException {
        var server = ServerProcess.start(name, folder.resolve(name), port, java);
        started.add(server);
        return server;
    }

    private String classPath(String module) {
        var target = root.resolve(module).resolve("target");
        return target.resolve("classes") + System.getProperty("path.separator") + target.resolve("lib") + "/*";
    }

    private Path jar(String where, String pattern) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root.resolve(where), pattern)) {
            for (Path jar : found) {
                return jar;
            }
        }
        throw new IOException("Nothing is built in " + where + ": use ./bench, which builds it");
    }

    /** Makes an empty folder, or empties one that is there. */
    public static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    @Override
    public void close() {
        started.forEach(ServerProcess::close);
        records.close();
    }
}
