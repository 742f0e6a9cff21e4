/**
 * Authorizations, consent and tokens: what is granted to an app, and to a CDS service for one call.
 *
 * @see AuthorizationStore
 */
@NullMarked
package org.footbridge.launcher.oauth.grant;

import org.jspecify.annotations.NullMarked;
