/** FHIR to facts: turns a record as it was read into the patient facts that rules use. */
@NullMarked
package org.footbridge.chart;

import org.jspecify.annotations.NullMarked;
