/** What every page shares: response headers, the guard against cross-site posts, error pages. */
@NullMarked
package org.footbridge.launcher.web;

import org.jspecify.annotations.NullMarked;
