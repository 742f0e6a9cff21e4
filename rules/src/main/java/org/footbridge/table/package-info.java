/**
 * CSV tables of the rule base as text, and the problems found in a file with their line, column and remedy.
 *
 * @see CsvTable
 */
@NullMarked
package org.footbridge.table;

import org.jspecify.annotations.NullMarked;
