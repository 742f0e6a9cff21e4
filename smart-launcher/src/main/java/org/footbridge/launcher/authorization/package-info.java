/** The SMART authorization server: Spring's, made stricter, with SMART's context, scopes and launches. */
@NullMarked
package org.footbridge.launcher.authorization;

import org.jspecify.annotations.NullMarked;
