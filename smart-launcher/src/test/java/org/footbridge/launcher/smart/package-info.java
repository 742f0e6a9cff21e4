/** The practice record as a SMART peer, over its real port, against a small app of our own. */
@NullMarked
package org.footbridge.launcher.smart;

import org.jspecify.annotations.NullMarked;
