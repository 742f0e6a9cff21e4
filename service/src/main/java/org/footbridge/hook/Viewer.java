package org.footbridge.hook;

import org.jspecify.annotations.Nullable;

/**
 * Who sees the cards of a {@link Consultation}.
 *
 * @param clinician relative reference of the user, where it is known to be one that may refer
 */
public record Viewer(@Nullable String clinician) {}
