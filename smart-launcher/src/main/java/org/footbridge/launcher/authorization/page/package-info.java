/** The pages on which a person chooses a patient and says what an app may do. */
@NullMarked
package org.footbridge.launcher.authorization.page;

import org.jspecify.annotations.NullMarked;
