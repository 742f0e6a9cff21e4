/** Where a try meets the wire: which request belongs to it, what becomes of the answer, and what is written down. */
@NullMarked
package org.footbridge.launcher.trying.wire;

import org.jspecify.annotations.NullMarked;
