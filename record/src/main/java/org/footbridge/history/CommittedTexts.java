package org.footbridge.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Reads what a commit holds, as text. */
final class CommittedTexts {
    private CommittedTexts() {}

    /** Links and other repositories are no files of this one. */
    private static boolean isRegular(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    /**
     * The files below a folder of a commit, by their paths inside that folder.
     *
     * @param tree the commit's tree
     * @param folder the folder with a slash behind it; empty for all of the commit
     * @param wanted which of these paths are read
     */
    static Map<String, String> below(Repository repository, ObjectId tree, String folder, Predicate<String> wanted)
            throws IOException {
        var texts = new HashMap<String, String>();
        try (var files = new TreeWalk(repository)) {
            files.addTree(tree);
            files.setRecursive(true);
            if (!folder.isEmpty()) {
                files.setFilter(PathFilter.create(folder));
            }
            while (files.next()) {
                var name = files.getPathString().substring(folder.length());
                if (isRegular(files.getFileMode(0)) && wanted.test(name)) {
                    texts.put(
                            name,
                            new String(repository.open(files.getObjectId(0)).getBytes(), UTF_8));
                }
            }
        }
        return texts;
    }
}
