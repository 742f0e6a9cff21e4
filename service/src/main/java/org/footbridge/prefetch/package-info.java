/** Reading the record: what the hook brought, and what it did not bring, from the record's own FHIR server. */
@NullMarked
package org.footbridge.prefetch;

import org.jspecify.annotations.NullMarked;
