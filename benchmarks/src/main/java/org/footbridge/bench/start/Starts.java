package org.footbridge.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.footbridge.bench.server.ServerProcess;
import org.footbridge.bench.server.Servers;

/**
 * Starts each application some times from cold, one after the other, with its AOT cache and without. Each start has a new
 * folder, so that the database is made, too.
 *
 * @param root the repository
 * @param folder where they run
 * @param rounds how often each is started
 */
public record Starts(Path root, Path folder, int rounds, Consumer<String> progress) {

    private static final List<String> APPLICATIONS = List.of("service", "smart-launcher");

    /** The table of all starts. */
    public String table() throws IOException, InterruptedException {
        Servers.empty(folder);
        Map<String, Path> caches = new LinkedHashMap<>();
        for (var application : APPLICATIONS) {
            progress.accept("AOT cache of " + application);
            caches.put(application, cache(application));
        }
        var all = new ArrayList<Started>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("starts, round " + round + " of " + rounds);
            for (var cached : caches.entrySet()) {
                all.add(start(cached.getKey(), "AOT cache", round, List.of("-XX:AOTCache=" + cached.getValue())));
                all.add(start(cached.getKey(), "without", round, List.of()));
            }
        }
        return table(all);
    }

    private Path cache(String application) throws IOException, InterruptedException {
        var made = new ProcessBuilder(root.resolve("scripts/aot-cache").toString(), application)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String path = new String(made.getInputStream().readAllBytes(), UTF_8).strip();
        if (made.waitFor() != 0) {
            throw new IOException("No AOT cache of " + application + " could be made");
        }
        return root.resolve(path);
    }

    private Started start(String application, String how, int round, List<String> options)
            throws IOException, InterruptedException {
        var java = new ArrayList<>(options);
        java.add("-jar");
        java.add(jar(application).toString());
        int port = ServerProcess.freePort();
        long begun = System.nanoTime();
        try (var server = ServerProcess.start(
                "start", folder.resolve(String.join("-", "" + round, application, how)), port, List.of(), java)) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Started(
                    application + ", " + how,
                    seconds,
                    server.cpu().allMillis() / 1e3,
                    server.cpu().megabytes());
        }
    }

    private Path jar(String application) throws IOException {
        try (var found = Files.newDirectoryStream(root.resolve(application).resolve("target/unpacked"), "*-exec.jar")) {
            return found.iterator().next();
        }
    }

    private static String table(List<Started> all) {
        var table =
                new StringBuilder("| application | seconds to the first answer, median (range) | CPU seconds till then"
                        + " | megabytes then |\n|---|---|---|---|\n");
        all.stream().map(Started::application).distinct().forEach(application -> {
            var starts = all.stream()
                    .filter(it -> it.application().equals(application))
                    .toList();
            var seconds = sorted(starts, Started::seconds);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f (%.1f to %.1f) | %.1f | %.0f |%n",
                    application,
                    middle(seconds),
                    seconds.getFirst(),
                    seconds.getLast(),
                    middle(sorted(starts, Started::cpuSeconds)),
                    middle(sorted(starts, Started::megabytes))));
        });
        return table.toString();
    }

    private static List<Double> sorted(List<Started> starts, ToDoubleFunction<Started> what) {
        return starts.stream()
                .map(what::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
