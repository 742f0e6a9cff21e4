/** A record system as the service meets it: what it holds, what it sends along, and its FHIR server. */
@NullMarked
package org.footbridge.record;

import org.jspecify.annotations.NullMarked;
