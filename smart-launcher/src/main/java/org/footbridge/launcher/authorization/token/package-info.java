/** What tokens say, and how they are signed and exchanged. */
@NullMarked
package org.footbridge.launcher.authorization.token;

import org.jspecify.annotations.NullMarked;
