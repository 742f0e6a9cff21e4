/** A scenario as a clinician reads it: given, when, then, and the cards as the GP sees them. */
@NullMarked
package org.footbridge.report.scenario;

import org.jspecify.annotations.NullMarked;
