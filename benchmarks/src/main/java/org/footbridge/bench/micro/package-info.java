/**
 * Parts of an answer alone, measured with JMH.
 *
 * @see StageBenchmarks
 */
@NullMarked
package org.footbridge.bench.micro;

import org.jspecify.annotations.NullMarked;
