/** The structure of the product: which module and package may use which, and how types are named. */
@NullMarked
package org.footbridge.structure;

import org.jspecify.annotations.NullMarked;
