/** From the facts of a scenario to the FHIR that says them, and what of it the service's door can read. */
@NullMarked
package org.footbridge.record.writer;

import org.jspecify.annotations.NullMarked;
