package org.footbridge.bench.report;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import org.footbridge.facts.London;

/** Machine that the figures come from, and how busy it was. */
public final class Machine {

    private Machine() {}

    /** One sentence for the page; to be asked before the measurement begins. */
    public static String sentence(String command) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(
                Locale.ROOT,
                "Measured on %s with `%s`: %d cores, load average %.1f at the start, JDK %s, %s.",
                LocalDate.now(London.ZONE),
                command,
                Runtime.getRuntime().availableProcessors(),
                load,
                Runtime.version(),
                System.getProperty("os.arch"));
    }
}
