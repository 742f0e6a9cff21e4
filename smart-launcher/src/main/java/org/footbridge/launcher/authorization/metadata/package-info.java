/** What the authorization server says of itself. */
@NullMarked
package org.footbridge.launcher.authorization.metadata;

import org.jspecify.annotations.NullMarked;
