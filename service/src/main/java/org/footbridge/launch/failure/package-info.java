/** What can go wrong in a launch, and the page that says so. */
@NullMarked
package org.footbridge.launch.failure;

import org.jspecify.annotations.NullMarked;
