package org.footbridge.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.footbridge.vocabulary.Code;

/** Codes that a list names more than once, of which the first entry counts. */
final class RepeatedCodes {

    private RepeatedCodes() {}

    /** How many there are, and a sentence for each that has two names. */
    static List<String> in(List<ListedCode> codes) {
        var entries = new LinkedHashMap<Code, List<ListedCode>>();
        codes.forEach(listed ->
                entries.computeIfAbsent(listed.code(), _ -> new ArrayList<>()).add(listed));
        int repeated = codes.size() - entries.size();
        var sentences = new ArrayList<String>();
        if (repeated > 0) {
            sentences.add("Entries that repeat a code: " + repeated + "; the first entry of a code counts");
        }
        for (var same : entries.values()) {
            var names = same.stream()
                    .filter(listed -> !listed.display().isEmpty())
                    .collect(Collectors.toMap(
                            listed -> listed.display().toLowerCase(Locale.UK),
                            listed -> "\"" + listed.display() + "\" (" + listed.place() + ")",
                            (first, _) -> first,
                            LinkedHashMap::new));
            if (names.size() > 1) {
                sentences.add("Code " + same.getFirst().code().code() + " has two names: "
                        + String.join(", ", names.values()));
            }
        }
        return sentences;
    }
}
