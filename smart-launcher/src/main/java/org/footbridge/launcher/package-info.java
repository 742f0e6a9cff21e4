/**
 * Application and settings of the practice GP record, and the address under which others reach it.
 *
 * @see PracticeRecordApplication
 */
@NullMarked
package org.footbridge.launcher;

import org.jspecify.annotations.NullMarked;
