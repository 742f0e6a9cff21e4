/**
 * SMART authorization server: Spring's, made stricter, with the authentication of clients, consent, authorizations and tokens.
 *
 * @see AuthorizationServerConfiguration
 */
@NullMarked
package org.footbridge.launcher.oauth;

import org.jspecify.annotations.NullMarked;
