/**
 * Reads over HTTP, within limits of time and size, what a record system did not prefetch.
 *
 * @see FhirServerClient
 */
@NullMarked
package org.footbridge.prefetch;

import org.jspecify.annotations.NullMarked;
