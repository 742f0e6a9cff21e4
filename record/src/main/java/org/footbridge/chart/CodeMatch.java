package org.footbridge.chart;

import org.footbridge.record.PathwayElements;
import org.footbridge.vocabulary.ValueSet;
import tools.jackson.databind.JsonNode;

/** Whether a concept, still in JSON, carries a code of a value set. */
enum CodeMatch {
    YES,
    NO,
    UNREADABLE;

    static CodeMatch isCodedIn(ValueSet valueSet, JsonNode concept) {
        var codings = concept.path("coding");
        if (concept.isMissingNode() || (concept.isObject() && codings.isMissingNode())) {
            return NO;
        }
        if (!codings.isArray()) {
            return UNREADABLE;
        }
        return PathwayElements.isCodedIn(valueSet, concept) ? YES : NO;
    }
}
