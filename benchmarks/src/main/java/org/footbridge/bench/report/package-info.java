/**
 * Results as a Markdown page and SVG plots.
 *
 * @see ResultsPage
 */
@NullMarked
package org.footbridge.bench.report;

import org.jspecify.annotations.NullMarked;
