/** The R4 FHIR server over the records held in memory: read, search, create, update, delete, transactions. */
@NullMarked
package org.footbridge.launcher.fhir;

import org.jspecify.annotations.NullMarked;
