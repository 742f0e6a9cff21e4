/**
 * Stages of an answer without HTTP: from the bytes of a request to facts, to advice, to cards.
 *
 * @see Stages
 */
@NullMarked
package org.footbridge.bench.stages;

import org.jspecify.annotations.NullMarked;
