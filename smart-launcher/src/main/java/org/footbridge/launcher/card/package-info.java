/** The cards on a clinician's screen: held here from the answer until they are accepted or dismissed. */
@NullMarked
package org.footbridge.launcher.card;

import org.jspecify.annotations.NullMarked;
