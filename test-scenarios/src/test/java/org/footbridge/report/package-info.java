/**
 * HTML report of the shipped rule base: its page, its cards, and how a failing scenario shows.
 *
 * @see ReportPageTest
 */
@NullMarked
package org.footbridge.report;

import org.jspecify.annotations.NullMarked;
