/** The R4 FHIR server over HTTP, and every way in which the record changes. */
@NullMarked
package org.footbridge.launcher.fhir;

import org.jspecify.annotations.NullMarked;
