/**
 * Test runs of the fault lab: their settings, their faults and the log of their messages.
 *
 * @see Fault
 */
@NullMarked
package org.footbridge.launcher.faultlab.run;

import org.jspecify.annotations.NullMarked;
