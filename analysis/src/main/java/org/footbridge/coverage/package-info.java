/**
 * Coverage and mutation analysis: which rows a scenario suite tests, and which wrong changes it would miss.
 *
 * @see MutationAnalysis
 */
@NullMarked
package org.footbridge.coverage;

import org.jspecify.annotations.NullMarked;
