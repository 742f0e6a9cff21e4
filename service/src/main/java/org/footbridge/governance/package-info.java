/**
 * Governance of the live rule base: checks and loads changes of its folder, and shows its state.
 *
 * @see FolderWatch
 */
@NullMarked
package org.footbridge.governance;

import org.jspecify.annotations.NullMarked;
