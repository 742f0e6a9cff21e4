/**
 * Shadow: a version evaluated for real calls that shows nothing, with counts of the cards that it would add, lose or change.
 *
 * @see Shadow
 */
@NullMarked
package org.footbridge.shadow;

import org.jspecify.annotations.NullMarked;
