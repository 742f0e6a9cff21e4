/** The screens: the list of patients and one patient's record. */
@NullMarked
package org.footbridge.launcher.record;

import org.jspecify.annotations.NullMarked;
