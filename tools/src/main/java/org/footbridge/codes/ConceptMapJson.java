package org.footbridge.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.footbridge.codes.ListedCode.Meaning;
import org.footbridge.codes.ListedCode.Stated;
import org.footbridge.table.NearestWord;
import org.footbridge.vocabulary.Code;
import tools.jackson.databind.JsonNode;

/**
 * Reads a FHIR ConceptMap that says what each code means: {@code yes}, {@code no}, {@code history}, {@code ends} (its
 * comment names what) or {@code exclude} (its comment says why).
 */
final class ConceptMapJson {

    private static final List<String> MEANINGS = Arrays.stream(Meaning.values())
            .map(meaning -> meaning.name().toLowerCase(Locale.ROOT))
            .toList();

    private ConceptMapJson() {}

    static CodeList read(JsonNode map) {
        var codes = new ArrayList<ListedCode>();
        for (var group : map.path("group")) {
            var system = group.path("source").asString(map.path("sourceUri").asString(""));
            for (var element : group.path("element")) {
                codes.add(listed(system, element));
            }
        }
        return new CodeList(CodeListFile.about(map, "version"), CodeListFile.day(map), codes, List.of());
    }

    private static ListedCode listed(String system, JsonNode element) {
        var code = element.path("code").asString("").strip();
        var place = "element " + code;
        var targets = element.path("target");
        if (targets.size() != 1) {
            throw new CodeListException(place + " has " + targets.size() + " targets; give each code one meaning: "
                    + String.join(", ", MEANINGS));
        }
        return new ListedCode(
                Code.of(system, code),
                element.path("display").asString(""),
                false,
                Optional.of(stated(place, targets.get(0))),
                place);
    }

    private static Stated stated(String place, JsonNode target) {
        var word = target.path("code").asString("").strip().toLowerCase(Locale.ROOT);
        if (!MEANINGS.contains(word)) {
            throw new CodeListException(
                    place + " means \"" + word + "\", which is no meaning; " + NearestWord.suggestion(word, MEANINGS));
        }
        var meaning = Meaning.valueOf(word.toUpperCase(Locale.ROOT));
        var comment = target.path("comment").asString("").strip().replaceAll("\\s+", " ");
        if (comment.isEmpty() && (meaning == Meaning.ENDS || meaning == Meaning.EXCLUDE)) {
            throw new CodeListException(place + " means \"" + word + "\" without a comment; "
                    + (meaning == Meaning.ENDS ? "name the codes or value sets that it ends" : "say why"));
        }
        return new Stated(meaning, comment);
    }
}
