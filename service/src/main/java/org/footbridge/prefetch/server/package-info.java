/** The record's own FHIR server: what may be asked of it with which token, within which bounds, and what it answers. */
@NullMarked
package org.footbridge.prefetch.server;

import org.jspecify.annotations.NullMarked;
