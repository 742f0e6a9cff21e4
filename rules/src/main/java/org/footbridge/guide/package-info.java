/**
 * Route guide: for whom each route is, what makes it hard to reach, what to watch, and the realist statement of context,
 * mechanism and outcome behind it.
 *
 * @see RouteGuide
 */
@NullMarked
package org.footbridge.guide;

import org.jspecify.annotations.NullMarked;
