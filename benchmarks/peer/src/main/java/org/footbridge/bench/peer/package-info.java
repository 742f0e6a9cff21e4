/**
 * Peer: eight rules in CQL, on HAPI FHIR's CDS Hooks and clinical reasoning, and once more with the CQL engine tuned by hand.
 *
 * @see PeerApplication
 */
@NullMarked
package org.footbridge.bench.peer;

import org.jspecify.annotations.NullMarked;
