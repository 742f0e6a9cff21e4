package org.footbridge.rulebase;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.guide.RouteGuideReader;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.VocabularyReader;

/** Where a table must stand to be read: one in the wrong place would silently hold no rules. */
record TablePlaces(TableFiles files, FileProblems problems) {

    private static final String ABOUT = "about.csv";

    private static final Set<String> TABLES = Stream.of(
                    Set.of(
                            ABOUT,
                            "evidence.csv",
                            "wording.csv",
                            "canaries.csv",
                            BankHolidayReader.FILE,
                            RetiredIds.FILE),
                    TableFiles.ABOUT_APPROVAL,
                    VocabularyReader.FILES,
                    LeafletReader.FILES,
                    RouteGuideReader.FILES)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> LAYERS =
            Stream.of(Layer.values()).map(Layer::folder).toList();

    private static final List<String> FOLDERS =
            Stream.concat(VocabularyReader.FOLDERS.stream(), LAYERS.stream()).toList();

    /** Whether the whole rule base stands in a folder of this folder, which is then the one thing to say. */
    boolean areAllElsewhere() {
        var inside = files.paths().stream()
                .filter(path -> path.endsWith("/" + ABOUT))
                .map(path -> path.substring(0, path.length() - ABOUT.length() - 1))
                .toList();
        if (inside.isEmpty() || files.paths().stream().anyMatch(TABLES::contains)) {
            return false;
        }
        problems.in(
                inside.getFirst(),
                "the tables stand in this folder, and not in the one that was named",
                "name this folder, or move what it holds up");
        return true;
    }

    void report() {
        files.paths().forEach(this::report);
    }

    private void report(String path) {
        int slash = path.indexOf('/');
        var folder = path.substring(0, Math.max(0, slash));
        boolean deep = path.indexOf('/', slash + 1) >= 0;
        // Scenarios of a governance folder lie next to its tables and are read by their own tool.
        if (folder.equals("scenarios") || (slash < 0 ? TABLES.contains(path) : FOLDERS.contains(folder) && !deep)) {
            return;
        }
        if (slash < 0 && files.text(path).filter(text -> text.startsWith("id,")).isPresent()) {
            problems.in(
                    path,
                    "nothing reads a table of rules here",
                    "move it into one of the folders " + String.join(", ", LAYERS));
        } else if (deep && FOLDERS.contains(folder)) {
            problems.in(path, "nothing reads a table so deep in " + folder, "move it up into " + folder);
        } else {
            problems.in(
                    path,
                    "nothing reads a table here",
                    NearestWord.suggestion(slash < 0 ? path : folder, slash < 0 ? TABLES : FOLDERS));
        }
    }
}
