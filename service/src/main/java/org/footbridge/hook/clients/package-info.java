/**
 * Authentication of CDS clients: their signed tokens, the FHIR servers they may name, CORS and open mode.
 *
 * @see ClientAuthenticator
 */
@NullMarked
package org.footbridge.hook.clients;

import org.jspecify.annotations.NullMarked;
