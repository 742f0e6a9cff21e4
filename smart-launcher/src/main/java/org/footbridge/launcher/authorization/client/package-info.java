/** How apps prove at the token endpoint who they are. */
@NullMarked
package org.footbridge.launcher.authorization.client;

import org.jspecify.annotations.NullMarked;
