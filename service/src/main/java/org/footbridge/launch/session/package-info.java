/** Launches as they are kept: each bound to one browser session, its tokens sealed. */
@NullMarked
package org.footbridge.launch.session;

import org.jspecify.annotations.NullMarked;
