package org.footbridge.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text of every table of a rule base, by its path inside the folder, such as {@code 1-needs/loneliness.csv}. */
public final class TableFiles {

    /** What versions before 0.2 took for approvals of weakenings. A line of text approves nothing; the file may stay. */
    public static final String FORMER_APPROVALS = "approvals.csv";

    /** Who approved which row of which table. */
    public static final String APPROVED_ROWS = "approved-rows.csv";

    /** Files that name versions and rows by their hash, and so are no part of any version. */
    public static final Set<String> ABOUT_APPROVAL = Set.of(FORMER_APPROVALS, APPROVED_ROWS);

    private final SortedMap<String, String> texts;

    private final List<FileProblem> problems;

    private TableFiles(Map<String, String> texts, List<FileProblem> problems) {
        this.texts = new TreeMap<>(texts);
        this.problems = List.copyOf(problems);
    }

    /** Tables that were read elsewhere: from a class path, or from a test. */
    public static TableFiles of(Map<String, String> texts) {
        return new TableFiles(texts, List.of());
    }

    /** Every CSV file below a folder; what cannot be read, or looks like a table and is none, is among the problems. */
    public static TableFiles in(Path folder) {
        var files = FolderFiles.in(folder, name -> name.endsWith(TableName.ENDING), FolderFiles.Links.ANYWHERE);
        var names = Stream.concat(files.texts().keySet().stream(), files.others().stream());
        return new TableFiles(
                files.texts(),
                Stream.concat(files.problems().stream(), names.flatMap(name -> new TableName(name).problem().stream()))
                        .sorted()
                        .toList());
    }

    /** What cannot be read under a table's name, or lies there under a name that only looks like one. */
    public List<FileProblem> problems() {
        return problems;
    }

    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** The paths of the tables directly inside a sub-folder, in their order. */
    public List<String> inFolder(String folder) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.lastIndexOf('/') == folder.length())
                .toList();
    }

    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    /** The same tables with one of them replaced, to see what a change does. */
    public TableFiles with(String path, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(path, text);
        return new TableFiles(changed, problems);
    }

    /**
     * SHA-256 over all paths and texts in order but for the approvals, in lower-case hexadecimal: the name that approval is
     * given to.
     */
    public String sha256() {
        return sha256(Stream.concat(
                texts.entrySet().stream()
                        .filter(table -> !ABOUT_APPROVAL.contains(table.getKey()))
                        .flatMap(table -> Stream.of(table.getKey(), table.getValue())),
                problems.stream().map(FileProblem::toString)));
    }

    /** SHA-256 over texts in their order, each with a zero byte behind it, in lower-case hexadecimal. */
    public static String sha256(Stream<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> {
                digest.update(text.getBytes(UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
