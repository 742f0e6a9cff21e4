/** What the bearer of a token may read and write at the FHIR server. */
@NullMarked
package org.footbridge.launcher.access;

import org.jspecify.annotations.NullMarked;
