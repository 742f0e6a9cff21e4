/**
 * Errors of a launch and the page that explains them.
 *
 * @see LaunchErrorCode
 */
@NullMarked
package org.footbridge.launch.failure;

import org.jspecify.annotations.NullMarked;
