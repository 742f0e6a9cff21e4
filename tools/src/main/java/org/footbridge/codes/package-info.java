/** Brings published lists of codes into value sets: reads them, checks them, decides what each code may do, and writes the tables. */
@NullMarked
package org.footbridge.codes;

import org.jspecify.annotations.NullMarked;
