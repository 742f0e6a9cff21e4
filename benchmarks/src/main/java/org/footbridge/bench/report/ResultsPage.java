package org.footbridge.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Page of results: prose written by hand, with a section between two markers for each kind of measurement. */
public final class ResultsPage {

    private final Path template;
    private final Path page;

    /**
     * A page that is written from another.
     *
     * @param template the page with the prose and the markers
     * @param page where the result goes; may be the same
     */
    public ResultsPage(Path template, Path page) {
        this.template = template;
        this.page = page;
    }

    /** Puts text between the markers of a section. */
    public void write(String section, String markdown) throws IOException {
        String begin = "<!-- measured: " + section + " -->\n";
        String end = "<!-- end: " + section + " -->";
        String text = Files.readString(Files.exists(page) ? page : template);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("No markers for " + section + " in " + template);
        }
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, text.substring(0, from + begin.length()) + "\n" + markdown + "\n" + text.substring(to));
    }

    /** Writes a plot, which the page shows from its folder {@code performance}. */
    public void plot(String name, String svg) throws IOException {
        var folder = page.toAbsolutePath().resolveSibling("performance");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".svg"), svg);
    }
}
