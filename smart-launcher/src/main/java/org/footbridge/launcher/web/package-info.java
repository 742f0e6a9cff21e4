/**
 * Signed-in user, security headers, same-site checks and safe text: what every page shares.
 *
 * @see SameSiteFilter
 */
@NullMarked
package org.footbridge.launcher.web;

import org.jspecify.annotations.NullMarked;
