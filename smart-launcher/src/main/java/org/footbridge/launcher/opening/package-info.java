/** Opening an app from a record: in a frame of the record, or in a window of its own. */
@NullMarked
package org.footbridge.launcher.opening;

import org.jspecify.annotations.NullMarked;
