/** Every record of the practice, in memory. */
@NullMarked
package org.footbridge.launcher.store;

import org.jspecify.annotations.NullMarked;
