/**
 * What is known about each route beside its rules: whom it suits, what makes it hard to reach, what to watch, and the realist
 * statement of context, mechanism and outcome behind it.
 */
@NullMarked
package org.footbridge.guide;

import org.jspecify.annotations.NullMarked;
