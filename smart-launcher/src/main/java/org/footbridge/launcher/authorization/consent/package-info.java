/** Authorization requests that wait for a person, and what their answer must hold. */
@NullMarked
package org.footbridge.launcher.authorization.consent;

import org.jspecify.annotations.NullMarked;
