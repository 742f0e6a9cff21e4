/**
 * Recorded readings: what a call brought and what the record's server said to it, as JSON, so that the same can be read again.
 *
 * @see RecordedReading
 */
@NullMarked
package org.footbridge.record.recorded;

import org.jspecify.annotations.NullMarked;
