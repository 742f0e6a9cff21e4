/**
 * Uploads: a table as a spreadsheet has saved it, taken as the same text that a CSV file has, or refused in one sentence.
 *
 * @see UploadedTable
 */
@NullMarked
package org.footbridge.workbench.upload;

import org.jspecify.annotations.NullMarked;
