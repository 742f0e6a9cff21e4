/**
 * Rules, one for each row of a governance table: what must hold, what follows, and both in words.
 *
 * @see Row
 */
@NullMarked
package org.footbridge.rule;

import org.jspecify.annotations.NullMarked;
