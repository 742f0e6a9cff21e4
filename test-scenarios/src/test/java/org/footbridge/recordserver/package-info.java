/**
 * FHIR server of a test record: its resources, searches and prefetch, and how the service reads them.
 *
 * @see RecordServer
 */
@NullMarked
package org.footbridge.recordserver;

import org.jspecify.annotations.NullMarked;
