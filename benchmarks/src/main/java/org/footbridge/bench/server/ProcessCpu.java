package org.footbridge.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * CPU time of another process, without the threads of its JIT compiler where {@code /proc} shows threads: they work for
 * the requests to come. Elsewhere it is the whole process.
 */
public final class ProcessCpu {

    /** The kernel counts in hundredths of a second on every Linux. */
    private static final int MILLIS_A_TICK = 10;

    private final ProcessHandle process;
    private final Path proc;

    ProcessCpu(ProcessHandle process) {
        this.process = process;
        this.proc = Path.of("/proc", Long.toString(process.pid()));
    }

    /** CPU milliseconds so far, those of the compiler with them. */
    public double allMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /** Megabytes of memory that it has now; none where the system does not say. */
    public double megabytes() throws IOException {
        var status = proc.resolve("status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** CPU milliseconds so far. */
    public double millis() {
        if (!Files.exists(proc.resolve("stat"))) {
            return allMillis();
        }
        try (var threads = Files.newDirectoryStream(proc.resolve("task"))) {
            long ticks = read(proc.resolve("stat")).ticks();
            for (var thread : threads) {
                ticks -= compilerTicks(thread.resolve("stat"));
            }
            return (double) ticks * MILLIS_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long compilerTicks(Path stat) throws IOException {
        try {
            var thread = read(stat);
            return thread.name().startsWith("C1 Comp") || thread.name().startsWith("C2 Comp") ? thread.ticks() : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static Stat read(Path stat) throws IOException {
        String line = Files.readString(stat);
        int afterName = line.lastIndexOf(')');
        String[] fields = line.substring(afterName + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new Stat(line.substring(line.indexOf('(') + 1, afterName), ticks);
    }

    private record Stat(String name, long ticks) {}
}
