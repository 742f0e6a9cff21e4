/** Encryption of what the database keeps for launches. */
@NullMarked
package org.footbridge.launch.sealed;

import org.jspecify.annotations.NullMarked;
