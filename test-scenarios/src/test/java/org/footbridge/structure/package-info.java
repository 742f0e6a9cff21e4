/**
 * Which module and package may use which, and how types are named.
 *
 * @see StructureTest
 */
@NullMarked
package org.footbridge.structure;

import org.jspecify.annotations.NullMarked;
