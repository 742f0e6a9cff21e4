/**
 * Cohorts for a comparison, read from scenarios, FHIR Bundles or newline-delimited JSON.
 *
 * @see CohortFiles
 */
@NullMarked
package org.footbridge.cohort;

import org.jspecify.annotations.NullMarked;
