/**
 * FHIR record writer: turns the facts of a scenario into FHIR resources, and checks that they read back the same.
 *
 * @see FhirRecordWriter
 */
@NullMarked
package org.footbridge.recordwriter;

import org.jspecify.annotations.NullMarked;
