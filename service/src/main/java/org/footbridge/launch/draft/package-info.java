/** Writes a draft referral to the record of a launch, where that was granted. */
@NullMarked
package org.footbridge.launch.draft;

import org.jspecify.annotations.NullMarked;
