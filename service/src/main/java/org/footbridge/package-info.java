/** The Footbridge service. */
@NullMarked
package org.footbridge;

import org.jspecify.annotations.NullMarked;
