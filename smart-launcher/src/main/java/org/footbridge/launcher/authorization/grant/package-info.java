/** What has been granted: authorizations, their tokens, and to what each entitles its bearer. */
@NullMarked
package org.footbridge.launcher.authorization.grant;

import org.jspecify.annotations.NullMarked;
