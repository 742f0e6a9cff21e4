/**
 * Elements of FHIR R4 as JSON has them: which values they may have, and what the elements that matter say, without a
 * model of the resource.
 *
 * @see FhirResourceReader
 */
@NullMarked
package org.footbridge.chart.element;

import org.jspecify.annotations.NullMarked;
