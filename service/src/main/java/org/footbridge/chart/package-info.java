/** FHIR becomes facts here and nowhere else. */
@NullMarked
package org.footbridge.chart;

import org.jspecify.annotations.NullMarked;
