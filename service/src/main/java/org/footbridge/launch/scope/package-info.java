/** What is asked for, what was granted, and what that leaves unread. */
@NullMarked
package org.footbridge.launch.scope;

import org.jspecify.annotations.NullMarked;
