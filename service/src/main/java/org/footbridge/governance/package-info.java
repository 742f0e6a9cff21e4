/** Governance of the live rule base: checks and loads changes of its folder, and shows its state. */
@NullMarked
package org.footbridge.governance;

import org.jspecify.annotations.NullMarked;
