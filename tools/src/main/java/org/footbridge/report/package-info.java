/**
 * HTML report on a rule base and its scenarios, for a clinician to read, print and sign.
 *
 * @see ReportModelBuilder
 */
@NullMarked
package org.footbridge.report;

import org.jspecify.annotations.NullMarked;
