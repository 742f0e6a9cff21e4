/** SMART scopes, v1 and v2, as values: read, compared, and said in plain words. */
@NullMarked
package org.footbridge.launcher.scope;

import org.jspecify.annotations.NullMarked;
