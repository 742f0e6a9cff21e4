/**
 * In-memory store of FHIR resources, and FHIR searches over it.
 *
 * @see RecordStore
 */
@NullMarked
package org.footbridge.launcher.store;

import org.jspecify.annotations.NullMarked;
