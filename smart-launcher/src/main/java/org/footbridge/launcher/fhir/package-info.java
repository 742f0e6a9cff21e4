/**
 * FHIR server: reads, searches and writes, each within the rights of its bearer token.
 *
 * @see TokenAccess
 */
@NullMarked
package org.footbridge.launcher.fhir;

import org.jspecify.annotations.NullMarked;
