package org.footbridge.facts;

import org.jspecify.annotations.Nullable;

/**
 * One dated, coded thing known about the patient, in a word of the vocabulary.
 *
 * @param term the vocabulary term
 * @param value what is recorded about it
 * @param when when it was, or null where the record gives no date
 * @param source the resource it was read from, as a relative reference such as {@code Condition/12}
 */
public record Observation(
        String term, ObservedValue value, @Nullable PartialDate when, String source) {}
