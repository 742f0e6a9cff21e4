/**
 * Launching a SMART app from the record, and the pages on which a user chooses a patient and consents.
 *
 * @see AppLauncher
 */
@NullMarked
package org.footbridge.launcher.launch;

import org.jspecify.annotations.NullMarked;
