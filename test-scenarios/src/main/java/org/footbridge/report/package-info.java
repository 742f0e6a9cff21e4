/** The report on a rule base and its scenarios: one page that a clinician can read, print and sign. */
@NullMarked
package org.footbridge.report;

import org.jspecify.annotations.NullMarked;
