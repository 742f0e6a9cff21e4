/** Many people, read from FHIR files one after another: Bundles, and newline-delimited JSON. */
@NullMarked
package org.footbridge.cohort.record;

import org.jspecify.annotations.NullMarked;
