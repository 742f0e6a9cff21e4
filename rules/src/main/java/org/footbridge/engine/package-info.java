/** Drools, and nothing else depends on it: the rows of a rule base and the pathway rules, run for one patient. */
@NullMarked
package org.footbridge.engine;

import org.jspecify.annotations.NullMarked;
