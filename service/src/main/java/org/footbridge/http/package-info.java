/**
 * HTTP to record systems, within limits of time and size: reads of what was not prefetched, and the client that the
 * endpoints of a SMART launch are called with.
 *
 * @see FhirServerClient
 */
@NullMarked
package org.footbridge.http;

import org.jspecify.annotations.NullMarked;
