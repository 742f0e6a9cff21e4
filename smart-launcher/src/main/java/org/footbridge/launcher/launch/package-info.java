/** The apps that the practice has registered, and how the record launches them. */
@NullMarked
package org.footbridge.launcher.launch;

import org.jspecify.annotations.NullMarked;
