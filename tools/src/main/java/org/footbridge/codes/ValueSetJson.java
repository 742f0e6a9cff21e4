package org.footbridge.codes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.footbridge.vocabulary.Code;
import tools.jackson.databind.JsonNode;

/** Reads a FHIR ValueSet that names its codes, in an expansion or in a composed list. */
final class ValueSetJson {

    private ValueSetJson() {}

    static CodeList read(JsonNode valueSet) {
        var remarks = new ArrayList<String>();
        var codes = valueSet.path("expansion").has("contains") ? expanded(valueSet) : composed(valueSet, remarks);
        return new CodeList(CodeListFile.about(valueSet, "version"), CodeListFile.day(valueSet), codes, remarks);
    }

    private static List<ListedCode> expanded(JsonNode valueSet) {
        var expansion = Expansion.of(valueSet);
        int total = expansion.total().orElse(expansion.listed());
        if (total > expansion.listed()) {
            throw new CodeListException(
                    "this expansion holds %,d of %,d codes; ask the server for all of them, or use codes refresh"
                            .formatted(expansion.listed(), total));
        }
        return expansion.codes();
    }

    private static List<ListedCode> composed(JsonNode valueSet, List<String> remarks) {
        var compose = valueSet.path("compose");
        var included = concepts(compose.path("include"), "include");
        var excluded = new HashSet<Code>();
        concepts(compose.path("exclude"), "exclude").forEach(listed -> excluded.add(listed.code()));
        var kept = included.stream()
                .filter(listed -> !excluded.contains(listed.code()))
                .toList();
        if (kept.size() < included.size()) {
            remarks.add("Excluded by the ValueSet itself: " + (included.size() - kept.size()));
        }
        return kept;
    }

    private static List<ListedCode> concepts(JsonNode parts, String name) {
        var codes = new ArrayList<ListedCode>();
        for (var part : parts) {
            if (part.has("filter") || part.has("valueSet") || !part.has("concept")) {
                throw new CodeListException("compose." + name + " holds a rule and no list of codes: this is a recipe;"
                        + " expand it, or use codes refresh with its ECL");
            }
            var system = part.path("system").asString("");
            for (var concept : part.path("concept")) {
                codes.add(new ListedCode(
                        Code.of(system, concept.path("code").asString("").strip()),
                        concept.path("display").asString(""),
                        false,
                        Optional.empty(),
                        "compose." + name + " concept " + (codes.size() + 1)));
            }
        }
        return codes;
    }
}
