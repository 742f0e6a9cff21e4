/** Numbers as pictures, which say the same in words. */
@NullMarked
package org.footbridge.report.picture;

import org.jspecify.annotations.NullMarked;
