/**
 * A change of the rule base on its way to go live: whether it may, what it does, whose approval it needs, and how two of them
 * become one.
 *
 * @see Checked
 */
@NullMarked
package org.footbridge.change;

import org.jspecify.annotations.NullMarked;
