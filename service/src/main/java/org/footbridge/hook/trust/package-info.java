/** Who may call, and which FHIR servers may be read on a caller's behalf. */
@NullMarked
package org.footbridge.hook.trust;

import org.jspecify.annotations.NullMarked;
