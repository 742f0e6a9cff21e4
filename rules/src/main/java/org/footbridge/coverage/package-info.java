/** What a suite of scenarios checks of a rule base, and which changes nobody would notice. */
@NullMarked
package org.footbridge.coverage;

import org.jspecify.annotations.NullMarked;
