/** FHIR searches over the store, by the standard's own parameters. */
@NullMarked
package org.footbridge.launcher.search;

import org.jspecify.annotations.NullMarked;
