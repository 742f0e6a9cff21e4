/**
 * Reading a patient's record: prefetch templates, what was prefetched, and the record as it was read, as JSON and
 * without HTTP.
 *
 * @see RecordReader
 */
@NullMarked
package org.footbridge.record;

import org.jspecify.annotations.NullMarked;
