/** The page on which a launch or a hook is tried, with whatever is to go wrong, and watched message by message. */
@NullMarked
package org.footbridge.launcher.trying;

import org.jspecify.annotations.NullMarked;
