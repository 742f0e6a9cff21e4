package org.footbridge.crmi;

import java.util.List;
import org.footbridge.rulebase.RuleBase;

/** Writes the manifest: a Library that names every resource of an export with its version. */
final class ManifestLibrary {

    private static final String SHAREABLE = "http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-shareablelibrary";
    private static final String MANIFEST = "http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-manifestlibrary";

    private final RuleBase ruleBase;
    private final CanonicalUrls base;

    ManifestLibrary(RuleBase ruleBase, CanonicalUrls base) {
        this.ruleBase = ruleBase;
        this.base = base;
    }

    /**
     * The manifest.
     *
     * @param parts all other resources of the export
     * @param unapproved how many rules and value sets are drafts
     */
    ExportedResource of(List<ExportedResource> parts, long unapproved) {
        var elements = new CommonElements(ruleBase, base);
        var about = ruleBase.about();
        var library = elements.resource("Library", "rule-base", SHAREABLE, MANIFEST);
        library.putArray("identifier").addObject().put("system", base.hashes()).put("value", ruleBase.sha256());
        elements.describe(library, "Rule_base", about.title());
        var isApproved = unapproved == 0;
        elements.type(library, "http://terminology.hl7.org/CodeSystem/library-type", "asset-collection");
        elements.publish(
                library,
                isApproved ? "active" : "draft",
                isApproved,
                "Rule base " + about.title() + " " + about.version() + ", SHA-256 over all its tables "
                        + ruleBase.sha256() + ". Approval, as its about.csv says: " + about.approval() + ". "
                        + approval(parts.size(), unapproved)
                        + "\n\nThe conditions of its rules are text in the expression language of Footbridge's own tables,"
                        + " which only Footbridge evaluates. What is exported here is for reading and comparing, and cannot"
                        + " be run elsewhere. Conformance to the CRMI profiles that the resources name was checked by their"
                        + " required elements only. No releases of SNOMED CT or LOINC are named, since the codes were not"
                        + " checked against any.");
        var related = library.putArray("relatedArtifact");
        parts.forEach(part -> related.addObject()
                .put("type", "composed-of")
                .put("display", part.title())
                .put("resource", part.versioned()));
        return new ExportedResource(library);
    }

    private static String approval(int all, long unapproved) {
        return unapproved == 0
                ? "Somebody in a role of the governance team has approved each rule and value set."
                : "Of " + all + " rules and value sets " + unapproved
                        + " are drafts: so their table says, or nobody in a role of the governance team has approved them as"
                        + " they stand.";
    }
}
