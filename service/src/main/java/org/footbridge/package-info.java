/** Footbridge: decision support for social prescribing. */
@NullMarked
package org.footbridge;

import org.jspecify.annotations.NullMarked;
