/**
 * Published lists of codes: read, checked, sorted into what acts and what is excluded, and written into the tables.
 *
 * @see CodesImport
 */
@NullMarked
package org.footbridge.codes;

import org.jspecify.annotations.NullMarked;
