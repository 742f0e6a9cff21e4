/**
 * Replay of recorded calls: the same cards under the same rule base, or what another one would change.
 *
 * @see Replay
 */
@NullMarked
package org.footbridge.replay;

import org.jspecify.annotations.NullMarked;
