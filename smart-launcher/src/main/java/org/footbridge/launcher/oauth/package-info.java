/**
 * SMART authorization server: Spring's, made stricter, with its metadata and the authentication of clients.
 *
 * @see AuthorizationServerConfiguration
 */
@NullMarked
package org.footbridge.launcher.oauth;

import org.jspecify.annotations.NullMarked;
