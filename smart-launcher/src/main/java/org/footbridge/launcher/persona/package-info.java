/** The people in the practice: hand-written files and whole records, turned into FHIR when the record starts. */
@NullMarked
package org.footbridge.launcher.persona;

import org.jspecify.annotations.NullMarked;
