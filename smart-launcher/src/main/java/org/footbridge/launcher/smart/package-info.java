/**
 * SMART App Launch: scopes, registered apps, and launches that wait for their app.
 *
 * @see SmartScope
 */
@NullMarked
package org.footbridge.launcher.smart;

import org.jspecify.annotations.NullMarked;
