/** The keys by which Footbridge proves to record systems who it is. */
@NullMarked
package org.footbridge.launch.key;

import org.jspecify.annotations.NullMarked;
