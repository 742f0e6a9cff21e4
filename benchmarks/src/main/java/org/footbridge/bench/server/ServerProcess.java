package org.footbridge.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that is measured, as a process of its own; closing it ends the process. */
public final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_START = 120;

    /** How often it is asked whether it answers. */
    private static final int MILLIS = 50;

    /** All servers run with the same heap. The threads of the compiler stay, so that their time can be left out. */
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx2g", "-XX:-UseDynamicNumberOfCompilerThreads");

    private static final List<String> JVM = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dspring.main.banner-mode=off");

    private final Process process;
    private final URI base;
    private final Path log;

    private ServerProcess(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /**
     * Starts a server and waits until it answers, with any status.
     *
     * @param name the name of its folder and its log
     * @param folder where it runs
     * @param port the port, from {@link #freePort()}
     * @param java arguments for java: class path and main class, or a jar, and what the program itself is to be given
     */
    public static ServerProcess start(String name, Path folder, int port, List<String> java)
            throws IOException, InterruptedException {
        return start(name, folder, port, HEAP, java);
    }

    /**
     * The same with options for Java of its own.
     *
     * @param options where others give it a heap of a certain size
     */
    public static ServerProcess start(String name, Path folder, int port, List<String> options, List<String> java)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(JVM);
        command.add("-Dserver.port=" + port);
        // Several instances of one program run at a time, and health and metrics have a port of their own.
        command.add("-Dmanagement.server.port=0");
        command.add("-Dserver.address=127.0.0.1");
        command.addAll(java);
        Files.createDirectories(folder);
        var log = folder.resolve(name + ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // A run that is interrupted does not get as far as closing it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var server = new ServerProcess(process, URI.create("http://localhost:" + port), log);
        server.await();
        return server;
    }

    /** A port on which nothing listens. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Its base URL. */
    public URI base() {
        return base;
    }

    /** Its CPU time. */
    public ProcessCpu cpu() {
        return new ProcessCpu(process.toHandle());
    }

    private void await() throws InterruptedException, IOException {
        try (var client = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(base.resolve("/ready")).build();
            for (int tries = 0; tries < SECONDS_TO_START * 1000 / MILLIS; tries++) {
                if (!process.isAlive()) {
                    break;
                }
                try (InputStream answer =
                        client.send(ready, BodyHandlers.ofInputStream()).body()) {
                    answer.readAllBytes();
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(MILLIS);
                }
            }
        }
        close();
        throw new IOException("A server did not start; see " + log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
