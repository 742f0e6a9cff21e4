/**
 * Reviews of rows before they are overdue: which come soon, and all of them as a calendar.
 *
 * @see ReviewCalendar
 */
@NullMarked
package org.footbridge.governance.review;

import org.jspecify.annotations.NullMarked;
