package org.footbridge.crmi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.guard.RowApprovals;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.ValueSet.Entry;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A rule base as FHIR R4 resources for those who buy or regulate it: a PlanDefinition for each row of the rule tables, a ValueSet
 * for each term that codes state, and a Library that lists them. The same tables give the same resources.
 *
 * @param resources the manifest first, then rules in the order of their ids, then value sets
 */
public record CrmiExport(List<ExportedResource> resources) {

    /** The language of conditions: a media type of our own, in the tree for what is not registered (RFC 6838, 3.4). */
    public static final String LANGUAGE = "text/x.footbridge-conditions";

    /** Value sets that no row names: by them referrals and link workers are recognised. */
    private static final List<PathwayCodes> OF_THE_PATHWAY = List.of(
            new PathwayCodes(Vocabulary.REFERRAL, "social prescribing referral"),
            new PathwayCodes(Vocabulary.LINK_WORKER, "link worker"));

    private record PathwayCodes(String valueSet, String title) {}

    public CrmiExport {
        resources = List.copyOf(resources);
    }

    /**
     * Makes an export.
     *
     * @param ruleBase a sound rule base
     * @param tables its tables, which say who has approved its rows
     * @param base where it is published
     * @param withNames whether people who approved a row are named, or only their roles
     */
    public static CrmiExport of(RuleBase ruleBase, TableFiles tables, CanonicalUrls base, boolean withNames) {
        var approvals = RowApprovals.of(tables);
        var publication = new Publication(ruleBase);
        var valueSets = valueSets(ruleBase, new TermValueSet(ruleBase, base, approvals, publication));
        var plan = new RulePlan(ruleBase, base, publication, withNames);
        var parts = new ArrayList<ExportedResource>();
        for (var row : ruleBase.rows()) {
            parts.add(plan.of(row, approvals.of(row.head()), askedBy(row, valueSets)));
        }
        parts.addAll(valueSets.values());
        long unapproved = parts.stream()
                .filter(part -> part.json().path("status").stringValue("").equals("draft"))
                .count();
        var manifest = new ManifestLibrary(ruleBase, base).of(parts, unapproved);
        return new CrmiExport(Stream.concat(Stream.of(manifest), parts.stream()).toList());
    }

    private static Map<String, ExportedResource> valueSets(RuleBase ruleBase, TermValueSet writer) {
        var vocabulary = ruleBase.vocabulary();
        var codes = new LinkedHashMap<String, List<Entry>>();
        for (var term :
                new TreeSet<>(vocabulary.terms().stream().map(Term::name).toList())) {
            codes.put(term, vocabulary.entriesOf(vocabulary.term(term)));
        }
        for (var pathway : OF_THE_PATHWAY) {
            codes.putIfAbsent(
                    pathway.title(), vocabulary.valueSet(pathway.valueSet()).entries());
        }
        var written = new LinkedHashMap<String, ExportedResource>();
        codes.forEach((term, entries) -> {
            if (!entries.isEmpty()) {
                written.put(term, writer.of(term, entries));
            }
        });
        return written;
    }

    private static List<ExportedResource> askedBy(Row row, Map<String, ExportedResource> valueSets) {
        return row.conditions().stream()
                .map(asked -> valueSets.get(asked.term().name()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** All of them in one Bundle. */
    public JsonNode bundle() {
        var bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        var entries = bundle.putArray("entry");
        resources.forEach(
                resource -> entries.addObject().put("fullUrl", resource.url()).set("resource", resource.json()));
        return bundle;
    }
}
