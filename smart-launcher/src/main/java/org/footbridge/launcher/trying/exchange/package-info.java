/** The messages of a try, as they are shown: whole, but for what is secret. */
@NullMarked
package org.footbridge.launcher.trying.exchange;

import org.jspecify.annotations.NullMarked;
