/** Scopes as apps write them. */
@NullMarked
package org.footbridge.launcher.scope;

import org.jspecify.annotations.NullMarked;
