/**
 * About page: what Footbridge is for, what it does not do, and which rule base is live; the source of each card leads there.
 *
 * @see AboutController
 */
@NullMarked
package org.footbridge.about;

import org.jspecify.annotations.NullMarked;
