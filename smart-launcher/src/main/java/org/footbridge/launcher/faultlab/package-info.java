/**
 * Fault lab: pages that run a hook or an app with a chosen fault, and filters that inject it and log the messages.
 *
 * @see FaultLabController
 */
@NullMarked
package org.footbridge.launcher.faultlab;

import org.jspecify.annotations.NullMarked;
