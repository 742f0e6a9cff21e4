package org.footbridge.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.vocabulary.Code;
import tools.jackson.databind.JsonNode;

/**
 * What an expanded ValueSet holds, whole or a page of it.
 *
 * @param total how many codes there are on all pages; empty where it is not said
 * @param codes the codes that may be recorded, in their order
 * @param listed how many entries there are, headings that cannot be recorded included
 * @param versions the versions of code systems that the codes were taken from, as {@code system|version}
 */
public record Expansion(OptionalInt total, List<ListedCode> codes, int listed, Set<String> versions) {

    public Expansion {
        codes = List.copyOf(codes);
        versions = Set.copyOf(versions);
    }

    /** Reads the expansion of a ValueSet. */
    public static Expansion of(JsonNode valueSet) {
        var expansion = valueSet.path("expansion");
        var codes = new ArrayList<ListedCode>();
        int listed = add(expansion.path("contains"), codes);
        var versions = new TreeSet<String>();
        for (var parameter : expansion.path("parameter")) {
            if (Set.of("version", "used-codesystem")
                    .contains(parameter.path("name").asString(""))) {
                versions.add(parameter
                        .path("valueUri")
                        .asString(parameter.path("valueString").asString("")));
            }
        }
        var total = expansion.path("total");
        return new Expansion(
                total.isInt() ? OptionalInt.of(total.asInt()) : OptionalInt.empty(), codes, listed, versions);
    }

    private static int add(JsonNode entries, List<ListedCode> codes) {
        int listed = 0;
        for (var entry : entries) {
            listed += 1 + add(entry.path("contains"), codes);
            var code = entry.path("code").asString("");
            if (!code.isEmpty() && !entry.path("abstract").asBoolean(false)) {
                codes.add(new ListedCode(
                        Code.of(entry.path("system").asString(""), code.strip()),
                        entry.path("display").asString(""),
                        entry.path("inactive").asBoolean(false),
                        Optional.empty(),
                        "entry " + (codes.size() + 1)));
            }
        }
        return listed;
    }
}
