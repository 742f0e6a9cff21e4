/** Who uses the record: staff and patients of the practice, and which of them is signed in. */
@NullMarked
package org.footbridge.launcher.user;

import org.jspecify.annotations.NullMarked;
