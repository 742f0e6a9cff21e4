/**
 * OAuth 2.0 with record systems: scopes, client keys and assertions, the token endpoint, id tokens, token renewal and
 * revocation.
 *
 * @see TokenRenewal
 */
@NullMarked
package org.footbridge.launch.oauth;

import org.jspecify.annotations.NullMarked;
