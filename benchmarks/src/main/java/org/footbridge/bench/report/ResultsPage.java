package org.footbridge.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Page of results: prose written by hand, with a section between two markers for each kind of measurement. */
public final class ResultsPage {

    private final Path page;

    private ResultsPage(Path page) {
        this.page = page;
    }

    /** The page itself: what is not measured now stays as it is. */
    public static ResultsPage of(Path page) {
        return new ResultsPage(page);
    }

    /** A copy, so that rough figures do not get into the page itself. */
    public static ResultsPage copy(Path original, Path copy) throws IOException {
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
        return new ResultsPage(copy);
    }

    /** Puts text between the markers of a section. */
    public void write(String section, String markdown) throws IOException {
        String begin = "<!-- measured: " + section + " -->\n";
        String end = "<!-- end: " + section + " -->";
        String text = Files.readString(page);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("No markers for " + section + " in " + page);
        }
        Files.writeString(page, text.substring(0, from + begin.length()) + "\n" + markdown + "\n" + text.substring(to));
    }

    /**
     * Writes a plot into the folder {@code performance} next to the page.
     *
     * @param what what it shows, for those who cannot see it
     * @return the Markdown that shows it
     */
    public String plot(String name, String what, String svg) throws IOException {
        var folder = page.toAbsolutePath().resolveSibling("performance");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".svg"), svg);
        return "![" + what + "](performance/" + name + ".svg)\n\n";
    }
}
