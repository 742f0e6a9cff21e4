package org.footbridge.consultation;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who sees the cards of a {@link Consultation}.
 *
 * @param clinician relative reference of the user, where it is known to be one that may refer
 * @param page the launch address of the page, where the cards are to link to it
 */
public record Viewer(@Nullable String clinician, @Nullable URI page) {}
