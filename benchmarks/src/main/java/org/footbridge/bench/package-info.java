/**
 * Benchmarks: one command that starts what is measured, measures it, and writes the page of results.
 *
 * @see BenchmarkRun
 */
@NullMarked
package org.footbridge.bench;

import org.jspecify.annotations.NullMarked;
