/** Which rule base is live, where it came from, and what is due for review. */
@NullMarked
package org.footbridge.governance;

import org.jspecify.annotations.NullMarked;
