/** Authentication of CDS clients: their signed tokens, the FHIR servers they may name, CORS and open mode. */
@NullMarked
package org.footbridge.hook.clients;

import org.jspecify.annotations.NullMarked;
