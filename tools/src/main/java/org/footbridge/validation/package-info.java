/**
 * Validation of exported FHIR resources by HAPI, before they are written.
 *
 * @see FhirR4Validation
 */
@NullMarked
package org.footbridge.validation;

import org.jspecify.annotations.NullMarked;
