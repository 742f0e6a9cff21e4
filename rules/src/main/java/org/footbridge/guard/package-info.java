/**
 * Guard: what a changed rule base loses of the safeguards of the one that was live, named in words, and whether somebody
 * has approved it.
 *
 * @see Guard
 */
@NullMarked
package org.footbridge.guard;

import org.jspecify.annotations.NullMarked;
