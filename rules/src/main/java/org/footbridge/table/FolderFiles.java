package org.footbridge.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a folder and its sub-folders found.
 *
 * @param texts the text of each file, by its path inside the folder
 * @param problems what cannot be read; only regular files are, since another kind may keep a reader waiting for ever
 * @param others what is there under any other name
 */
public record FolderFiles(Map<String, String> texts, List<FileProblem> problems, List<String> others) {

    /** Where the link of a file may lead. */
    public enum Links {
        ANYWHERE,
        INSIDE
    }

    /** Reads the files whose name counts, as UTF-8; nothing is thrown. */
    public static FolderFiles in(Path folder, Predicate<String> counts, Links links) {
        var texts = new TreeMap<String, String>();
        var problems = new ArrayList<FileProblem>();
        var others = new ArrayList<String>();
        try {
            var real = folder.toRealPath();
            try (var paths = Files.walk(real)) {
                for (var path : (Iterable<Path>) paths.skip(1)::iterator) {
                    var name = real.relativize(path).toString().replace('\\', '/');
                    if (!counts.test(name)) {
                        others.add(name);
                        continue;
                    }
                    if (links == Links.INSIDE && !isInside(path, real)) {
                        problems.add(new FileProblem(
                                name, 0, "", "this link leads out of the folder", "copy the file here"));
                    } else if (Files.isRegularFile(path)) {
                        read(path, name, texts, problems);
                    } else {
                        problems.add(unreadable(name, kind(path)));
                    }
                }
            }
        } catch (UncheckedIOException e) {
            problems.add(unreadable(place(folder, e.getCause()), reason(e.getCause())));
        } catch (IOException e) {
            problems.add(unreadable(place(folder, e), reason(e)));
        }
        return new FolderFiles(texts, problems, others);
    }

    private static void read(Path path, String name, Map<String, String> texts, List<FileProblem> problems) {
        try {
            texts.put(name, new String(Files.readAllBytes(path), UTF_8));
        } catch (IOException e) {
            problems.add(unreadable(name, reason(e)));
        }
    }

    private static boolean isInside(Path path, Path folder) throws IOException {
        return !Files.isSymbolicLink(path)
                || (Files.exists(path) && path.toRealPath().startsWith(folder));
    }

    private static String kind(Path path) {
        if (Files.isDirectory(path)) {
            return "it is a folder";
        }
        return Files.exists(path) ? "it is no regular file" : "it is a link that leads nowhere";
    }

    private static String place(Path folder, @Nullable Throwable e) {
        return e instanceof FileSystemException file && file.getFile() != null ? file.getFile() : folder.toString();
    }

    private static String reason(@Nullable Throwable e) {
        return e instanceof AccessDeniedException ? "access is denied" : "reading it failed";
    }

    private static FileProblem unreadable(String name, String why) {
        return new FileProblem(
                name, 0, "", "cannot be read: " + why, "put a readable file in its place, or take it away");
    }
}
