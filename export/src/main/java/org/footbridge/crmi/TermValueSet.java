package org.footbridge.crmi;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.guard.RowApprovals;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.ValueSet.Entry;
import org.footbridge.vocabulary.ValueSet.Verified;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the codes of one term as a ValueSet, each code with what it says and where it was seen. */
final class TermValueSet {

    private static final String PROFILE = "http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-shareablevalueset";
    private static final String COMMENT = "http://hl7.org/fhir/StructureDefinition/valueset-concept-comments";

    /** An id has up to 64 characters, and a few are left for a number. */
    private static final int LONGEST = 60;

    private final Vocabulary vocabulary;
    private final RowApprovals approvals;
    private final Publication publication;
    private final CommonElements elements;
    private final Set<String> ids = new HashSet<>();

    TermValueSet(RuleBase ruleBase, CanonicalUrls base, RowApprovals approvals, Publication publication) {
        this.vocabulary = ruleBase.vocabulary();
        this.approvals = approvals;
        this.publication = publication;
        this.elements = new CommonElements(ruleBase, base);
    }

    /**
     * The ValueSet of a term.
     *
     * @param term as it is called
     * @param codes the codes that speak about it, at least one
     */
    ExportedResource of(String term, List<Entry> codes) {
        var id = id(term);
        var valueSet = elements.resource("ValueSet", id, PROFILE);
        elements.describe(valueSet, "Term_" + id.replaceAll("[^a-z0-9]", "_"), "Codes of the term " + term);
        var approved = codes.stream()
                .flatMap(entry -> approvals.of(entry.code()).stream())
                .toList();
        var status = publication.status(approved);
        elements.publish(
                valueSet,
                status,
                status.equals("active"),
                "The codes by which Footbridge recognises \"" + term
                        + "\", one by one and without their descendants, as the"
                        + " tables list them: " + codes.size() + " in all, of which " + notSeen(codes)
                        + " are not verified or only in part. The comment of each code says what it says of the term and"
                        + " where it was seen. No code was checked against a terminology server.");
        compose(valueSet, term, codes);
        return new ExportedResource(valueSet);
    }

    /** The name of a term as an id, with a number where another term has it already. */
    private String id(String term) {
        var id = term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var name = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
        var free = name;
        for (int next = 2; !ids.add(free); next++) {
            free = name + "-" + next;
        }
        return free;
    }

    private static long notSeen(List<Entry> codes) {
        return codes.stream().filter(entry -> entry.verified() != Verified.SEEN).count();
    }

    private void compose(ObjectNode valueSet, String term, List<Entry> codes) {
        var bySystem = codes.stream()
                .collect(
                        Collectors.groupingBy(entry -> entry.code().system(), LinkedHashMap::new, Collectors.toList()));
        var includes = valueSet.putObject("compose").putArray("include");
        bySystem.forEach((system, entries) -> {
            var concepts = includes.addObject().put("system", system).putArray("concept");
            entries.forEach(entry -> concept(concepts.addObject(), term, entry));
        });
    }

    private void concept(ObjectNode concept, String term, Entry entry) {
        concept.putArray("extension")
                .addObject()
                .put("url", COMMENT)
                .put(
                        "valueString",
                        says(term, entry.code()) + "Source: " + entry.source() + ". Verified: "
                                + entry.verified().name().toLowerCase(Locale.ROOT) + ".");
        concept.put("code", entry.code().code());
        if (!entry.display().isBlank() && !entry.display().equals("-")) {
            concept.put("display", entry.display());
        }
    }

    private String says(String term, Code code) {
        return vocabulary.meanings(code.system(), code.code()).stream()
                .filter(meaning -> meaning.term().equals(term))
                .map(TermValueSet::inWords)
                .map(words -> "Means: " + words + ". ")
                .findFirst()
                .orElse("");
    }

    /** As the column {@code means} has it. */
    private static String inWords(CodeMeaning meaning) {
        return switch (meaning.says()) {
            case YES -> "yes";
            case NO -> "no";
            case NUMBER -> "number";
            case QUESTION -> "question";
            case PANEL -> "panel";
            case ANSWER -> "answer " + number(meaning.answer());
            case ENDS ->
                "ends " + meaning.ends().stream().map(Code::code).sorted().collect(Collectors.joining(" "));
        };
    }

    private static String number(@Nullable BigDecimal answer) {
        return answer == null ? "" : answer.toPlainString();
    }
}
