/**
 * Access to a record's FHIR server: its base URL, how far a token reaches, and what a read can bring.
 *
 * @see FhirSource
 */
@NullMarked
package org.footbridge.record.access;

import org.jspecify.annotations.NullMarked;
