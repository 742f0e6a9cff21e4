/**
 * SMART app launch: its endpoints, the launch flow, sign-out and the security of its pages.
 *
 * @see LaunchFlow
 */
@NullMarked
package org.footbridge.launch;

import org.jspecify.annotations.NullMarked;
