/**
 * HTTP client for record systems: their FHIR servers and the endpoints of a SMART launch.
 *
 * @see RecordSystemHttp
 */
@NullMarked
package org.footbridge.http;

import org.jspecify.annotations.NullMarked;
